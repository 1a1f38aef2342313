import chineseDays from 'chinese-days/dist/chinese-days.json';
import { LegalHoliday, LunarDay, SolarTerm, type SolarDay } from 'tyme4ts';
import { chinaCalendar } from './china-calendar';
import { chinaNotices } from './china-days';
import { civilDateOfDay, dayNumberOf, weekdayOfDay } from './civil-date';
import { chinaStatutoryDays } from './statutory-days';
import { addWorkingDays, isWorkingDay } from './work-calendar-count';

const FIRST_DAY = dayNumberOf('2019-01-01');
const LAST_DAY = dayNumberOf('2026-12-31');
const MOST_WORKING_DAYS = 20;

/** All days of 2019 to 2026. */
const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);

/** Its record, not its functions: west of Greenwich those are a day off. */
const recordedDaysOff: Readonly<Record<string, string>> = chineseDays.holidays;
const recordedMakeUpDays: Readonly<Record<string, string>> = chineseDays.workdays;

function isOnWeekday(date: string): boolean {
  const weekday = weekdayOfDay(dayNumberOf(date));
  return weekday > 0 && weekday < 6;
}

function isWorkedByChineseDays(date: string): boolean {
  return date in recordedMakeUpDays || (isOnWeekday(date) && !(date in recordedDaysOff));
}

function isWorkedByTyme(date: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return LegalHoliday.fromYmd(year, month, dayOfMonth)?.isWork() ?? isOnWeekday(date);
}

/** Two packages that keep their own records of the notices. */
const oracles: [string, (date: string) => boolean][] = [
  ['chinese-days', isWorkedByChineseDays],
  ['tyme4ts', isWorkedByTyme],
];

describe.each(oracles)('the national calendar and %s', (_, isWorkedByOracle) => {
  const worked = new Set(days.filter((day) => isWorkedByOracle(civilDateOfDay(day))));

  test('agree on every day of 2019 to 2026', () => {
    const disputed = days
      .map(civilDateOfDay)
      .filter((date) => isWorkingDay(date, chinaCalendar) !== worked.has(dayNumberOf(date)));
    expect(disputed).toEqual([]);
  });

  test('agree on 1 to 20 working days from every day, counted one by one', () => {
    const disputed: string[] = [];
    for (const start of days) {
      const counted: string[] = [];
      for (let day = start + 1; day <= LAST_DAY && counted.length < MOST_WORKING_DAYS; day += 1) {
        if (!worked.has(day)) continue;
        counted.push(civilDateOfDay(day));
        const answer = addWorkingDays(civilDateOfDay(start), counted.length, chinaCalendar);
        if (answer.counted.join() !== counted.join())
          disputed.push(`${civilDateOfDay(start)} + ${counted.length}`);
      }
    }
    expect(disputed).toEqual([]);
  });
});

describe('the statutory days of years without a notice', () => {
  const solarDate = (day: SolarDay) =>
    [day.getYear(), day.getMonth(), day.getDay()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const lunar = (year: number, month: number, day: number) =>
    LunarDay.fromYmd(year, month, day).getSolarDay();

  test.each([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])(
    'of %d follow the law and the almanac',
    (year) => {
      const newYear = lunar(year, 1, 1);
      const expected = [
        ...['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
        ...[-1, 0, 1, 2].map((offset) => solarDate(newYear.next(offset))),
        solarDate(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
        solarDate(lunar(year, 5, 5)),
        solarDate(lunar(year, 8, 15)),
      ];
      const given = chinaStatutoryDays.filter(({ date }) => date.startsWith(`${year}-`));
      const givenDates = given.map(({ date }) => date);
      expect(givenDates.sort()).toEqual(expected.sort());
    },
  );
});

test('every make-up day of the notices is a Saturday or a Sunday', () => {
  const makeUpDays = chinaNotices.flatMap(({ holidays }) =>
    holidays.flatMap(([, , , ...makeUp]) => makeUp),
  );
  const weekdays = new Set(makeUpDays.map((date) => weekdayOfDay(dayNumberOf(date))));
  expect(weekdays).toEqual(new Set([0, 6]));
});
