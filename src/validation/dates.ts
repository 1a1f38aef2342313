/** Older documents are kept by archives; a later year is a slip of the keyboard. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Without its zone an instant would mean whatever the server's zone is. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

const isYearWithin = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

const isDay = (text: string): boolean => {
  const match = CIVIL_DATE.exec(text);
  if (match === null || !isYearWithin(Number(match[1]))) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // An impossible day such as 30 February rolls over or is invalid.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const isPossible = (instant: Date): boolean =>
  !Number.isNaN(instant.getTime()) && isYearWithin(instant.getUTCFullYear());

/** A civil date `YYYY-MM-DD` that exists (or a `Date`, as GraphQL hands over), 1900 to 9999. */
export const isCivilDate = (value: unknown): boolean =>
  value instanceof Date ? isPossible(value) : typeof value === 'string' && isDay(value);

/** A `Date`, or an ISO 8601 instant that exists and names its zone, 1900 to 9999. */
export const isInstant = (value: unknown): boolean => {
  if (value instanceof Date) return isPossible(value);
  if (typeof value !== 'string') return false;
  const day = INSTANT.exec(value)?.[1];
  return day !== undefined && isDay(day) && isPossible(new Date(value));
};
