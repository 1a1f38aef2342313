import type { StatisticsFigures } from '../../../shared/contracts';
import type { TranslationKey } from '../translations';

type Count = Exclude<keyof StatisticsFigures, 'onTimeRate'>;

/** What the on-time rate is made of, in the order in which charts stack it. */
export const judged = [
  { figure: 'sameDay', label: 'figures.same-day' },
  { figure: 'inTime', label: 'figures.in-time' },
  { figure: 'late', label: 'figures.late' },
  { figure: 'missing', label: 'figures.missing' },
] as const satisfies readonly { figure: Count; label: TranslationKey }[];

export type Judged = (typeof judged)[number]['figure'];

/** What is counted apart from it. */
export const countedApart = [
  { figure: 'notYetDue', label: 'figures.not-yet-due' },
  { figure: 'waived', label: 'figures.waived' },
  { figure: 'notRequired', label: 'figures.not-required' },
  { figure: 'historical', label: 'figures.historical' },
  { figure: 'cancelled', label: 'figures.cancelled' },
  { figure: 'provisional', label: 'figures.provisional' },
] as const satisfies readonly { figure: Count; label: TranslationKey }[];

/** How many policies were due, which is what the rate is taken of. */
export function dueCount(figures: StatisticsFigures): number {
  return judged.reduce((sum, { figure }) => sum + figures[figure], 0);
}
