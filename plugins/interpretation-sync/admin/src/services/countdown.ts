import type { DeadlineAnswer } from '../../../shared/contracts';
import { dayOf } from './due-moment';

const DAY_MS = 86_400_000;

export type DueDay = 'today' | 'tomorrow' | 'later';

/** On which day the deadline ends as seen from now, in the time zone of the body. */
export function dueDayOf(
  {
    dueOn,
    workingDaysLeft,
    timeZone,
  }: Pick<DeadlineAnswer, 'dueOn' | 'workingDaysLeft' | 'timeZone'>,
  now: Date,
): DueDay {
  if (workingDaysLeft === 0) return 'today';
  const days = (Date.parse(dueOn) - Date.parse(dayOf(now, timeZone))) / DAY_MS;
  return days <= 1 ? 'tomorrow' : 'later';
}

/** Name of the body's time zone where it isn't the reader's own; else null. */
export function foreignZone(timeZone: string, locale: string, now: Date): string | null {
  if (Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone) return null;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' });
  return parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
