import { dayNumberOf } from './civil-date';
import type { Coverage } from './work-calendar';

/** Where coverage ends in the middle of a year, so many days before are early enough. */
const DAYS_OF_WARNING = 45;
/** The notice for the next year is out by then, as a rule. */
const FIRST_DAY_OF_WARNING = '11-01';
const FIRST_DAY_OF_URGENCY = '12-10';

/** `ending`: a notice is to be loaded soon; `missing`: operators have to be told. */
export type CoverageUrgency = 'none' | 'ending' | 'missing';

/** How urgent it is to load the next notice. */
export function coverageUrgency({ to }: Pick<Coverage, 'to'>, today: string): CoverageUrgency {
  const year = Number(today.slice(0, 'YYYY'.length));
  const isNextYearMissing = to < `${year + 1}-01-01`;
  if (today > to) return 'missing';
  if (isNextYearMissing && today >= `${year}-${FIRST_DAY_OF_URGENCY}`) return 'missing';
  if (isNextYearMissing && today >= `${year}-${FIRST_DAY_OF_WARNING}`) return 'ending';
  return dayNumberOf(to) - dayNumberOf(today) <= DAYS_OF_WARNING ? 'ending' : 'none';
}
