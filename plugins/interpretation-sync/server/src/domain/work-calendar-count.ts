import { civilDateOfDay, dayNumberOf } from './civil-date';
import type { WorkCalendar } from './work-calendar';
import { countThrough, workingDayAt } from './work-calendar-table';

/** Where a count of working days ends. */
export interface CountedDays {
  /** The last day counted, `YYYY-MM-DD`; the start itself when nothing was to be counted. */
  readonly date: string;
  /** The days between start (not included) and `date` leave the coverage of the calendar. */
  readonly provisional: boolean;
  /** The civil dates counted, in order. */
  readonly counted: readonly string[];
}

/** Result of {@link countWorkingDays}: {@link CountedDays} with the day number of its end. */
interface CountedDayNumber extends CountedDays {
  readonly day: number;
}

/** {@link addWorkingDays} from a day number. */
export function countWorkingDays(
  start: number,
  workingDays: number,
  calendar: WorkCalendar,
): CountedDayNumber {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`"${workingDays}" is not a number of working days: give 0, 1, 2, …`);
  }
  const position = countThrough(calendar.table, start);
  // Asked first, so that an absurd number is refused before anything is counted.
  const day = workingDays === 0 ? start : workingDayAt(calendar.table, position + workingDays - 1);
  const counted = new Array<string>(workingDays);
  for (let step = 0; step < workingDays; step += 1) {
    counted[step] = civilDateOfDay(workingDayAt(calendar.table, position + step));
  }
  const provisional =
    day > start && (start + 1 < calendar.firstCoveredDay || day > calendar.lastCoveredDay);
  return { day, date: civilDateOfDay(day), provisional, counted };
}

/**
 * Counts working days, make-up days included, from the day after the start: the start is never
 * counted, whatever day it is (文件公开之日不计入).
 * @param start civil date `YYYY-MM-DD`
 * @param workingDays 0 or more; 0 gives the start itself
 * @throws RangeError for a wrong date or number, or a count that leaves 1900 to 2199.
 */
export function addWorkingDays(
  start: string,
  workingDays: number,
  calendar: WorkCalendar,
): CountedDays {
  const { date, provisional, counted } = countWorkingDays(
    dayNumberOf(start),
    workingDays,
    calendar,
  );
  return { date, provisional, counted };
}

/** The first working day after the civil date. */
export function nextWorkingDay(date: string, calendar: WorkCalendar): string {
  return addWorkingDays(date, 1, calendar).date;
}

/** Whether the civil date is worked, on an ordinary or a make-up working day. */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  const day = dayNumberOf(date);
  const position = countThrough(calendar.table, day) - 1;
  return position >= 0 && workingDayAt(calendar.table, position) === day;
}

/** How many working days begin after one civil date and up to another; 0 when it is not later. */
export function workingDaysBetween(
  fromExclusive: string,
  toInclusive: string,
  calendar: WorkCalendar,
): number {
  const from = countThrough(calendar.table, dayNumberOf(fromExclusive));
  const to = countThrough(calendar.table, dayNumberOf(toInclusive));
  return Math.max(0, to - from);
}
