import { bodyCalendarOf, type BodyCalendar } from './body-calendar';
import { spanOfNotice, type CalendarNotice } from './calendar-notice';
import { civilDateOfDay, dayNumberOf, weekdayOfDay } from './civil-date';
import { isWorkingDay } from './work-calendar-count';

/** Figures of one civil year without regional days. */
export interface YearFigures {
  readonly workingDays: number;
  readonly makeUpDays: number;
  /** Days off that are no weekend by the week. */
  readonly weekdayDaysOff: number;
}

/** The least and the most that is usual; official years have never left it since 2019. */
export type SanityLimits = Readonly<Record<keyof YearFigures, readonly [number, number]>>;

/** A check of a year (合理性核对): what was found and what is usual. */
export interface SanityCheck {
  readonly code: keyof YearFigures | 'specialDays';
  readonly found: number;
  readonly least: number;
  /** Null where more is never strange. */
  readonly most: number | null;
  readonly isUsual: boolean;
}

/** What the State Council's notices add up to (国务院办公厅节假日安排). */
export const chinaLimits: SanityLimits = {
  workingDays: [248, 251],
  makeUpDays: [5, 8],
  weekdayDaysOff: [17, 19],
};

export function figuresOfYear(
  { base, national, calendar }: BodyCalendar,
  year: number,
): YearFigures {
  const plain = bodyCalendarOf(
    { ...base, days: national, overlay: [], coverage: calendar.coverage },
    [],
  ).calendar;
  const figures = { workingDays: 0, makeUpDays: 0, weekdayDaysOff: 0 };
  const last = dayNumberOf(`${year}-12-31`);
  for (let day = dayNumberOf(`${year}-01-01`); day <= last; day += 1) {
    const isWorked = isWorkingDay(civilDateOfDay(day), plain);
    const isWeekend = base.weekend.includes(weekdayOfDay(day));
    if (isWorked) figures.workingDays += 1;
    if (isWorked && isWeekend) figures.makeUpDays += 1;
    if (!isWorked && !isWeekend) figures.weekdayDaysOff += 1;
  }
  return figures;
}

/**
 * Whether the year of a national notice looks like one, and has not lost days.
 * @param limits null where a body has none.
 */
export function sanityOf(
  notice: CalendarNotice,
  before: BodyCalendar,
  after: BodyCalendar,
  limits: SanityLimits | null,
): SanityCheck[] {
  if (notice.layer === 'regional') return [];
  const span = spanOfNotice(notice, before.base.yearEnd);
  const known = before.national.filter(({ date }) => date >= span.from && date <= span.to).length;
  const found = notice.days.length;
  const kept: SanityCheck = {
    code: 'specialDays',
    found,
    least: known,
    most: null,
    isUsual: found >= known,
  };
  if (!limits) return [kept];
  const figures = figuresOfYear(after, notice.year);
  const codes = ['workingDays', 'makeUpDays', 'weekdayDaysOff'] as const;
  return [
    ...codes.map((code): SanityCheck => {
      const [least, most] = limits[code];
      const found = figures[code];
      return { code, found, least, most, isUsual: found >= least && found <= most };
    }),
    kept,
  ];
}
