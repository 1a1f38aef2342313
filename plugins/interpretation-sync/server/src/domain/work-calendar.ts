import { dayNumberOf, FIRST_DAY, LAST_DAY, weekdayOfDay } from './civil-date';
import { readSpecialDays, type SpecialDays } from './work-calendar-days';
import { buildWorkingDayTable, fingerprintOf, type WorkingDayTable } from './work-calendar-table';

const SATURDAY_AND_SUNDAY: readonly number[] = [0, 6];
const WEEKDAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Span of civil dates, both ends included. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
}

export interface WorkCalendarOptions {
  /** Days off and make-up working days from the official notices. */
  readonly days: SpecialDays;
  /** The span whose notices are all loaded; whatever leaves it is provisional. */
  readonly coverage: Coverage;
  /** Weekdays off, 0 Sunday to 6 Saturday; default Saturday and Sunday. */
  readonly weekend?: readonly number[];
  /** Regional days, which win over all others in both directions. */
  readonly overlay?: SpecialDays;
  /** Days that the law alone fixes; they apply outside the coverage only, below `days`. */
  readonly statutory?: SpecialDays;
  /** Replaces the derived version. */
  readonly version?: string;
}

/** Which days a body works, and how far that is official. Immutable. */
export interface WorkCalendar {
  /** Equal exactly when coverage and every single day are equal, unless it was given. */
  readonly version: string;
  readonly coverage: Coverage;
  /** Day numbers of the coverage, both included. */
  readonly firstCoveredDay: number;
  readonly lastCoveredDay: number;
  readonly table: WorkingDayTable;
}

function readWeekend(weekend: readonly number[]): ReadonlySet<number> {
  const wrong = weekend.find((weekday) => !WEEKDAYS.includes(weekday));
  if (wrong !== undefined) {
    throw new RangeError(`Weekend day ${wrong} is not a weekday: write 0 (Sunday) to 6 (Saturday)`);
  }
  const distinct = new Set(weekend);
  if (distinct.size === WEEKDAYS.length) {
    throw new RangeError(`Weekend [${weekend.join(', ')}] leaves no working day in the week`);
  }
  return distinct;
}

/**
 * Makes a work calendar. For each day the first of these decides: overlay, days, statutory days
 * (outside the coverage only), weekend.
 * @throws RangeError that names the value: a date that does not exist, a day that is neither off nor
 * worked or both, a coverage that ends before it begins, a weekday outside 0 to 6, a weekend of
 * seven days.
 */
export function createWorkCalendar(options: WorkCalendarOptions): WorkCalendar {
  const { coverage } = options;
  const firstCoveredDay = dayNumberOf(coverage.from);
  const lastCoveredDay = dayNumberOf(coverage.to);
  if (lastCoveredDay < firstCoveredDay) {
    throw new RangeError(`Coverage ends on ${coverage.to}, before it begins on ${coverage.from}`);
  }
  const weekend = readWeekend(options.weekend ?? SATURDAY_AND_SUNDAY);
  const days = readSpecialDays(options.days);
  const overlay = readSpecialDays(options.overlay ?? []);
  const statutory = readSpecialDays(options.statutory ?? []);
  const week = WEEKDAYS.map((index) => Number(!weekend.has(weekdayOfDay(FIRST_DAY + index))));
  const worked = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  for (let index = 0; index < worked.length; index += 1) {
    worked[index] = week[index % WEEKDAYS.length] ?? 0;
  }
  const mark = (isWorked: boolean, day: number) => {
    worked[day - FIRST_DAY] = Number(isWorked);
  };
  statutory.forEach((isWorked, day) => {
    if (day < firstCoveredDay || day > lastCoveredDay) mark(isWorked, day);
  });
  days.forEach(mark);
  overlay.forEach(mark);
  const table = buildWorkingDayTable(worked);
  const version = options.version ?? `${coverage.from}..${coverage.to}-${fingerprintOf(table)}`;
  return Object.freeze({
    version,
    coverage: { from: coverage.from, to: coverage.to },
    firstCoveredDay,
    lastCoveredDay,
    table,
  });
}
