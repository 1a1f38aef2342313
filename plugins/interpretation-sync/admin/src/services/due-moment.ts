import type { DeadlineAnswer } from '../../../shared/contracts';

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
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(dueAt));
  return { date: civilDate(dueOn, locale), time: time === '00:00' ? '24:00' : time };
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

/** An instant as date and time of a time zone; without one, of the reader's. */
export function instantText(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}
