import { dayNumberOf } from './civil-date';
import type { Coverage } from './work-calendar';

/** Long enough to warn from 1 November on, when the notice for the next year is due. */
const DAYS_OF_WARNING = 60;

/** Whether the official notices run out soon, or have. */
export function isCoverageEnding({ to }: Pick<Coverage, 'to'>, today: string): boolean {
  return dayNumberOf(to) - dayNumberOf(today) <= DAYS_OF_WARNING;
}
