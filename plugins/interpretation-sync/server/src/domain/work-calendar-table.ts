import { FIRST_DATE, FIRST_DAY, LAST_DATE } from './civil-date';

const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;
const HEXADECIMAL = 16;
const HASH_DIGITS = 8;

/** Every working day from 1900 to 2199, laid out so that counting them is two look-ups. */
export interface WorkingDayTable {
  /** For each day from 1900-01-01: how many working days there are up to and including it. */
  readonly countThrough: Int32Array;
  /** Day numbers of all working days, ascending. */
  readonly workingDays: Int32Array;
}

/** Counts the working days; `worked` holds 1 or 0 for each day from 1900-01-01 to 2199-12-31. */
export function buildWorkingDayTable(worked: Uint8Array): WorkingDayTable {
  const countThrough = new Int32Array(worked.length);
  const workingDays = new Int32Array(worked.length);
  let count = 0;
  for (let index = 0; index < worked.length; index += 1) {
    if (worked[index] === 1) {
      workingDays[count] = FIRST_DAY + index;
      count += 1;
    }
    countThrough[index] = count;
  }
  return { countThrough, workingDays: workingDays.slice(0, count) };
}

/** How many working days there are from 1900-01-01 up to and including the day. */
export function countThrough(table: WorkingDayTable, day: number): number {
  const count = table.countThrough[day - FIRST_DAY];
  if (count === undefined) throw outsideSpan();
  return count;
}

/** Day number of the working day with the given zero-based position among all of them. */
export function workingDayAt(table: WorkingDayTable, position: number): number {
  const day = table.workingDays[position];
  if (day === undefined) throw outsideSpan();
  return day;
}

/** Eight hexadecimal digits that differ when any day of two tables differs (FNV-1a). */
export function fingerprintOf(table: WorkingDayTable): string {
  let hash = HASH_START;
  for (const day of table.workingDays) hash = Math.imul(hash ^ day, HASH_FACTOR);
  return (hash >>> 0).toString(HEXADECIMAL).padStart(HASH_DIGITS, '0');
}

function outsideSpan(): RangeError {
  return new RangeError(
    `The count of working days leaves ${FIRST_DATE} to ${LAST_DATE}, the span of the work calendar`,
  );
}
