/**
 * Due date from an instant: the plugin's calendar beside chinese-days doing the same, that is civil
 * date in the zone, third working day, end of that day as an instant. Run the whole bench with
 * `npm run bench`, or this file alone after `npm run build:plugin`.
 */
import { pathToFileURL } from 'node:url';
import chineseDays from 'chinese-days';
import { chinaCalendar, dueDate } from 'strapi-plugin-interpretation-sync/domain';

const ROUNDS = 15;
const INSTANTS_PER_ROUND = 20_000;
const WORKING_DAYS = 3;
const TIME_ZONE = 'Asia/Shanghai';
const GOAL = 50;
/** Both ends inside the covered span, so that both answer from official notices. */
const FIRST_INSTANT = Date.parse('2019-01-01T00:00:00+08:00');
const LAST_INSTANT = Date.parse('2026-12-18T00:00:00+08:00');

/** Its answers hold only in a process that runs in UTC or east of it; its speed holds anywhere. */
const IS_PROCESS_WEST_OF_UTC = new Date(FIRST_INSTANT).getTimezoneOffset() > 0;

/** chinese-days knows no time zones: civil date by a formatter that is made once, as one would. */
const civilDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function dueByChineseDays(instant) {
  const dueOn = chineseDays.findWorkday(WORKING_DAYS, civilDate.format(instant));
  return Date.parse(`${dueOn}T24:00:00+08:00`);
}

function dueByCalendar(instant) {
  const rule = { workingDays: WORKING_DAYS, timeZone: TIME_ZONE, calendar: chinaCalendar };
  return dueDate(instant, rule).dueAt.getTime();
}

/** Spread evenly over the span, at every hour of the day. */
function makeInstants() {
  const step = (LAST_INSTANT - FIRST_INSTANT) / INSTANTS_PER_ROUND;
  return Array.from({ length: INSTANTS_PER_ROUND }, (_, index) =>
    Math.floor(FIRST_INSTANT + index * step),
  );
}

/** Nanoseconds for one due date. */
function measure(due, instants) {
  const startedAt = process.hrtime.bigint();
  let sum = 0;
  for (const instant of instants) sum += due(instant);
  const elapsed = Number(process.hrtime.bigint() - startedAt);
  if (!Number.isFinite(sum)) throw new Error('A due date was not computed');
  return elapsed / instants.length;
}

function medianOf(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Measures both in turn, round by round, so that whatever else the machine does hits both. */
export async function run() {
  const instants = makeInstants();
  const wrong = instants.filter((instant) => dueByCalendar(instant) !== dueByChineseDays(instant));
  const calendarTimes = [];
  const chineseDaysTimes = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    calendarTimes.push(measure(dueByCalendar, instants));
    chineseDaysTimes.push(measure(dueByChineseDays, instants));
  }
  const calendarMedian = medianOf(calendarTimes);
  const chineseDaysMedian = medianOf(chineseDaysTimes);
  const ratio = chineseDaysMedian / calendarMedian;
  return {
    name: 'Due date from an instant',
    lines: [
      `work calendar  ${calendarMedian.toFixed(0)} ns (median of ${ROUNDS} rounds of ${INSTANTS_PER_ROUND})`,
      `chinese-days   ${chineseDaysMedian.toFixed(0)} ns`,
      `ratio          ${ratio.toFixed(0)} times faster (goal at least ${GOAL})`,
      `differing      ${wrong.length} of ${instants.length}${IS_PROCESS_WEST_OF_UTC ? ' (chinese-days is wrong west of UTC: run with TZ=UTC)' : ''}`,
    ],
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { name, lines } = await run();
  console.log([name, ...lines.map((line) => `  ${line}`)].join('\n'));
}
