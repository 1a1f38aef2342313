import { civilDateOfDay, dayNumberOf, isCivilDate } from './civil-date';
import { clockPeriodAt, zoneOf, type Zone } from './time-zone-periods';

export { isValidTimeZone } from './time-zone-periods';

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const CIVIL_DATE_LENGTH = 'YYYY-MM-DD'.length;
const CLOCK_TIME = /^(\d{2}):([0-5]\d)$/;
/** With its offset, since a text without one would be read in the time zone of the process. */
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment: a `Date`, epoch milliseconds, or ISO 8601 text that ends in `Z` or an offset. */
export type Instant = Date | number | string;

function readInstant(instant: Instant): number {
  if (typeof instant === 'number') return Math.floor(instant);
  if (typeof instant !== 'string') return instant.getTime();
  const isWritten =
    WRITTEN_INSTANT.test(instant) && isCivilDate(instant.slice(0, CIVIL_DATE_LENGTH));
  return isWritten ? Date.parse(instant) : Number.NaN;
}

/**
 * Epoch milliseconds of an instant.
 * @throws RangeError that names the value, when it is no instant or is text without an offset.
 */
export function epochMillisecondsOf(instant: Instant): number {
  const milliseconds = readInstant(instant);
  if (!Number.isFinite(milliseconds)) throw notAnInstant(instant);
  return milliseconds;
}

function notAnInstant(instant: Instant): RangeError {
  return new RangeError(
    `"${String(instant)}" is not an instant: give a Date, epoch milliseconds, or ISO 8601 with Z or an offset`,
  );
}

/** Day number of the civil date that a wall calendar in the zone shows at the instant. */
export function dayNumberAt(instant: Instant, zone: Zone): number {
  const milliseconds = epochMillisecondsOf(instant);
  const { offset } = clockPeriodAt(milliseconds, zone);
  return Math.floor((milliseconds + offset) / MILLISECONDS_PER_DAY);
}

/**
 * The civil date, `YYYY-MM-DD`, that a wall calendar in the zone shows at the instant.
 * @throws RangeError for a wrong instant, an unknown zone, or a date outside 1900 to 2199.
 */
export function civilDateOf(instant: Instant, timeZone: string): string {
  return civilDateOfDay(dayNumberAt(instant, zoneOf(timeZone)));
}

/**
 * Minutes since midnight of a clock time `00:00` to `24:00`; `24:00` is the end of the day.
 * @throws RangeError that names the text, when it is no clock time.
 */
export function minutesOf(clockTime: string): number {
  const [, hours, minutes] = CLOCK_TIME.exec(clockTime) ?? [];
  const total = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
  if (!(total <= MINUTES_PER_DAY)) {
    throw new RangeError(`"${clockTime}" is not a clock time: write HH:MM from 00:00 to 24:00`);
  }
  return total;
}

/** {@link instantOf} in day numbers and minutes since midnight; epoch milliseconds. */
export function instantOfDay(day: number, minutes: number, zone: Zone): number {
  const wallClock = day * MILLISECONDS_PER_DAY + minutes * MILLISECONDS_PER_MINUTE;
  // No clock is a day away from UTC: look back from an instant that is surely past the wall clock.
  let period = clockPeriodAt(wallClock + MILLISECONDS_PER_DAY, zone);
  while (period.from + period.offset >= wallClock) {
    period = clockPeriodAt(period.from - 1, zone);
  }
  return Math.min(period.until, wallClock - period.offset);
}

/**
 * The instant at which all moments are over whose wall clock in the zone still reads earlier than
 * the given date and time. So `24:00` is the end of the day however long the day is: a time that
 * the clocks skip gives the instant of the skip, and when the clocks repeat the last hour of a day
 * the repetition still belongs to it.
 * @param clockTime `HH:MM` from `00:00` to `24:00`
 * @throws RangeError that names the wrong date, time or zone.
 */
export function instantOf(civilDate: string, clockTime: string, timeZone: string): Date {
  return new Date(instantOfDay(dayNumberOf(civilDate), minutesOf(clockTime), zoneOf(timeZone)));
}
