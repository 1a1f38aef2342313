import { civilDateOfDay, dayNumberOf } from './civil-date';
import type { Coverage } from './work-calendar';
import type { SpecialDay } from './work-calendar-days';

/** Days for the whole country, and those of the region, which win over them in both directions. */
export type CalendarLayer = 'national' | 'regional';

/** The special days that one notice arranges for one year; they replace what was known of it. */
export interface CalendarNotice {
  readonly layer: CalendarLayer;
  readonly year: number;
  readonly days: readonly SpecialDay[];
}

const END_OF_YEAR = '12-31';

/**
 * The days that the notice for a year settles.
 * @param yearEnd `MM-DD`, last day that a national notice settles: the State Council's leaves the
 * last week of December to the notice for the year after.
 */
export function spanOfNotice(
  { layer, year }: Pick<CalendarNotice, 'layer' | 'year'>,
  yearEnd: string,
): Coverage {
  const end = layer === 'national' ? yearEnd : END_OF_YEAR;
  const from = civilDateOfDay(dayNumberOf(`${year - 1}-${end}`) + 1);
  return { from, to: `${year}-${end}` };
}

/** Whether no year would be missing between the coverage and the national notice for the year. */
export function adjoinsCoverage(year: number, coverage: Coverage, yearEnd: string): boolean {
  const { from } = spanOfNotice({ layer: 'national', year }, yearEnd);
  const after = spanOfNotice({ layer: 'national', year: year + 1 }, yearEnd);
  return dayNumberOf(from) <= dayNumberOf(coverage.to) + 1 && after.to >= coverage.from;
}
