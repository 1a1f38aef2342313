import type {
  CalendarAnswer,
  CalendarLayer,
  CalendarOrder,
  ImportFormat,
  MarkedDay,
} from '../../../shared/contracts';
import { kindOf, weekdayOf, type DayKind } from './calendar-view';

/** Days that were clicked, by date. */
export type ClickedDays = Readonly<Record<string, { isOffDay: boolean; name: string }>>;

/** What stands in the form of an import. */
export interface ImportForm {
  layer: CalendarLayer;
  year: number;
  format: ImportFormat;
  text: string;
  days: ClickedDays;
}

/** A file may be so long: a year file has about 5,000 characters. */
export const LONGEST_TEXT = 200_000;

/** What a day becomes by the next click: an ordinary weekday is worked or off, a weekend day off, made up for, or a named day off. */
const NEXT: Record<DayKind, boolean | null> = {
  'working-day': true,
  weekend: false,
  'make-up-day': true,
  'day-off': null,
};

/** The days after one more click on a date. */
export function click(
  days: ClickedDays,
  date: string,
  name: string,
  weekend: readonly number[],
  layer: CalendarLayer,
): ClickedDays {
  const { [date]: mark, ...others } = days;
  const isWeekend = weekend.includes(weekdayOf(date));
  // A region may also work on a day that the country has off.
  const worksAgain = layer === 'regional' && !isWeekend && mark?.isOffDay === true;
  const isOffDay = worksAgain
    ? false
    : NEXT[mark && !mark.isOffDay && !isWeekend ? 'day-off' : kindOf(date, mark, weekend)];
  return isOffDay === null ? others : { ...others, [date]: { isOffDay, name } };
}

/** Those of the days that notices have arranged for this year and layer; a new notice replaces them. */
export function knownDays(
  { layer, year }: Pick<ImportForm, 'layer' | 'year'>,
  days: readonly MarkedDay[],
  { yearEnd }: Pick<CalendarAnswer, 'yearEnd'>,
): ClickedDays {
  const end = layer === 'national' ? yearEnd : '12-31';
  const known = days.filter(
    (day) => day.layer === layer && day.date > `${year - 1}-${end}` && day.date <= `${year}-${end}`,
  );
  return Object.fromEntries(
    known.map(({ date, isOffDay, name = '' }) => [date, { isOffDay, name }]),
  );
}

/** The order that the form stands for. */
export function orderOf({ layer, year, format, text, days }: ImportForm): CalendarOrder {
  const common = { kind: 'import', layer, year } as const;
  if (format !== 'form') return { ...common, format, text };
  const clicked = Object.entries(days).map(([date, day]) => ({ date, ...day }));
  return { ...common, format, days: clicked };
}
