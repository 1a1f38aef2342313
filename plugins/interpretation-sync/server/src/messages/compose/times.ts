import { civilDateOf, workingDaysBetween, type Instant } from '../../domain';
import { sentence, type Language } from '../index';
import type { Frame } from './frame';

const MIDNIGHT = '24:00';

/** How far off the due instant is, counted in working days. */
export type Remaining =
  | { state: 'left'; workingDays: number }
  | { state: 'today' }
  | { state: 'late'; workingDays: number };

export function remainingOf(
  { dueOn, dueAt }: { dueOn: string; dueAt: Date },
  at: Date,
  { timeZone, calendar }: Frame,
): Remaining {
  const today = civilDateOf(at, timeZone);
  if (at >= dueAt) {
    return { state: 'late', workingDays: workingDaysBetween(dueOn, today, calendar) };
  }
  if (today === dueOn) return { state: 'today' };
  return { state: 'left', workingDays: workingDaysBetween(today, dueOn, calendar) };
}

/** A civil date as the language writes it. */
export function dayIn(language: Language, civilDate: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${civilDate}T00:00:00Z`),
  );
}

/** The day of an instant, in the zone of the body. */
export function dayOf(language: Language, instant: Instant, { timeZone }: Frame): string {
  return dayIn(language, civilDateOf(instant, timeZone));
}

/** Day and time at which it is due; midnight is the end of the due day. */
export function dueIn(
  language: Language,
  { dueOn, dueAt }: { dueOn: string; dueAt: Date },
  { timeZone }: Frame,
): string {
  const ended = civilDateOf(dueAt, timeZone) !== dueOn;
  const time = ended ? MIDNIGHT : clockTimeOf(dueAt, timeZone);
  return sentence(language, 'phrase.due', { day: dayIn(language, dueOn), time });
}

function clockTimeOf(instant: Date, timeZone: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(instant);
}

/** What is left, or how late it is, as a part of a sentence. */
export function remainingIn(language: Language, remaining: Remaining): string {
  return remaining.state === 'today'
    ? sentence(language, 'phrase.today')
    : sentence(language, `phrase.${remaining.state}`, { count: remaining.workingDays });
}

/** Day and time at which it is due, marked where they are provisional. */
export function markedDueIn(
  language: Language,
  told: { dueOn: string; dueAt: Date; provisional: boolean },
  frame: Frame,
): string {
  const mark = told.provisional ? sentence(language, 'phrase.provisional') : '';
  return `${dueIn(language, told, frame)}${mark}`;
}
