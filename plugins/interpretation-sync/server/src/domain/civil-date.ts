/**
 * Civil dates: days of a calendar on the wall, without clock and time zone, written `YYYY-MM-DD`.
 * The engine calculates with day numbers, whole days since 1970-01-01, negative before.
 */
const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday; Sunday is 0. */
const WEEKDAY_OF_DAY_ZERO = 4;
const CIVIL_DATE_LENGTH = 'YYYY-MM-DD'.length;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** First and last civil date that the engine calculates with; a policy may be older than the web. */
export const FIRST_DATE = '1900-01-01';
export const LAST_DATE = '2199-12-31';
export const FIRST_DAY = Date.parse(FIRST_DATE) / MILLISECONDS_PER_DAY;
export const LAST_DAY = Date.parse(LAST_DATE) / MILLISECONDS_PER_DAY;

/** Dates once written, by days since the first: writing one costs more than counting to it. */
const writtenDates = new Array<string | undefined>(LAST_DAY - FIRST_DAY + 1);

/** Whether the text is a date that exists, written `YYYY-MM-DD`, from 1900 to 2199. */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text) || text < FIRST_DATE || text > LAST_DATE) return false;
  const milliseconds = Date.parse(text);
  // Some engines read 2026-02-30 as 2 March; only a date that reads back unchanged exists.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/**
 * Day number of a civil date.
 * @throws RangeError that names the text, when it is no civil date from 1900 to 2199.
 */
export function dayNumberOf(date: string): number {
  if (!isCivilDate(date)) {
    throw new RangeError(
      `"${date}" is not a date: write YYYY-MM-DD, a day that exists between ${FIRST_DATE} and ${LAST_DATE}`,
    );
  }
  return Date.parse(date) / MILLISECONDS_PER_DAY;
}

/**
 * Civil date of a day number.
 * @throws RangeError when the day lies outside 1900 to 2199.
 */
export function civilDateOfDay(day: number): string {
  return writtenDates[day - FIRST_DAY] ?? writeCivilDate(day);
}

function writeCivilDate(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(
      `Day ${day} since 1970-01-01 lies outside ${FIRST_DATE} to ${LAST_DATE}, the span of the work calendar`,
    );
  }
  const written = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, CIVIL_DATE_LENGTH);
  writtenDates[day - FIRST_DAY] = written;
  return written;
}

/** Weekday of a day number: 0 Sunday to 6 Saturday. */
export function weekdayOfDay(day: number): number {
  return (((day + WEEKDAY_OF_DAY_ZERO) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}
