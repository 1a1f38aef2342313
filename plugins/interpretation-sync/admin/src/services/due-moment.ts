import type { DeadlineAnswer, DeadlineState } from '../../../shared/contracts';

const WITHOUT_DUE: ReadonlySet<DeadlineState> = new Set<DeadlineState>([
  'historical',
  'not-required',
  'waived',
]);

/** Whether there is a due moment to look forward or back to. */
export function isDueShown(state: DeadlineState): boolean {
  return !WITHOUT_DUE.has(state);
}

/**
 * The due moment as an office writes it: the end of a day is 24:00 of that day, not 00:00 of the
 * next. Date and time are those of the body's time zone, whatever the reader's.
 *
 * @param locale language in which the date is written, such as `zh-Hans`
 */
export function dueMoment(
  { dueOn, dueAt, timeZone }: Pick<DeadlineAnswer, 'dueOn' | 'dueAt' | 'timeZone'>,
  locale: string,
): { date: string; time: string } {
  const time = timeOf(dueAt, timeZone);
  return { date: civilDate(dueOn, locale), time: time === '00:00' ? '24:00' : time };
}

/** The due moment where only the instant is known; without a time zone, in the reader's. */
export function dueText(dueAt: string, locale: string, timeZone = readersZone()): string {
  const dueOn = dayOf(new Date(Date.parse(dueAt) - 1), timeZone);
  const { date, time } = dueMoment({ dueOn, dueAt, timeZone }, locale);
  return `${date} ${time}`;
}

function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A civil date (`YYYY-MM-DD`) with its weekday. */
export function civilDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** The civil date (`YYYY-MM-DD`) of an instant in a time zone; without one, in the reader's. */
export function dayOf(instant: string | Date, timeZone?: string): string {
  // Of all languages Sweden's writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The time of day (`HH:MM`) of an instant in a time zone. */
export function timeOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** The instant at which the clocks of a time zone show a day (`YYYY-MM-DD`) and a time (`HH:MM`). */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const shown = new Date(`${day}T${time}:00Z`).getTime();
  const offsetAt = (instant: number) => {
    const text = new Date(instant).toISOString();
    return Date.parse(`${dayOf(text, timeZone)}T${timeOf(text, timeZone)}:00Z`) - instant;
  };
  // Twice: around a change to or from summer time the first guess may lie on its other side.
  const guess = shown - offsetAt(shown);
  return new Date(shown - offsetAt(guess));
}

/** An instant as date and time of a time zone; without one, of the reader's. */
export function instantText(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}
