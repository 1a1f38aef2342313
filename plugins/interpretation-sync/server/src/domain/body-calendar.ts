import { spanOfNotice, type CalendarLayer, type CalendarNotice } from './calendar-notice';
import { dayNumberOf } from './civil-date';
import { chinaCoverage, chinaDays } from './china-calendar';
import { chinaStatutoryDays } from './statutory-days';
import { createWorkCalendar, type Coverage, type WorkCalendar } from './work-calendar';
import type { SpecialDay } from './work-calendar-days';

/** What a body's calendar rests on before any notice is loaded. */
export interface CalendarBase {
  readonly days: readonly SpecialDay[];
  readonly overlay: readonly SpecialDay[];
  readonly statutory: readonly SpecialDay[];
  readonly coverage: Coverage;
  /** Weekdays off, 0 Sunday to 6 Saturday. */
  readonly weekend: readonly number[];
  /** `MM-DD`, last day that a national notice settles. */
  readonly yearEnd: string;
}

/** Calendar of one body (工作日历), with the special days that it is made of. */
export interface BodyCalendar {
  readonly calendar: WorkCalendar;
  readonly base: CalendarBase;
  readonly national: readonly SpecialDay[];
  readonly regional: readonly SpecialDay[];
}

/** A special day as it is to be shown. */
export interface MarkedDay extends SpecialDay {
  readonly layer: CalendarLayer | 'statutory';
}

/** The State Council's notices up to this release. */
export const chinaBase: CalendarBase = {
  days: chinaDays,
  overlay: [],
  statutory: chinaStatutoryDays,
  coverage: chinaCoverage,
  weekend: [0, 6],
  yearEnd: '12-24',
};

/** Lays notices over the base; each replaces all that its layer knew of its year. */
export function bodyCalendarOf(
  base: CalendarBase,
  notices: readonly CalendarNotice[],
): BodyCalendar {
  const national = layDays(base.days, base, notices, 'national');
  const regional = layDays(base.overlay, base, notices, 'regional');
  const { weekend, statutory } = base;
  const coverage = notices
    .filter(({ layer }) => layer === 'national')
    .map((notice) => spanOfNotice(notice, base.yearEnd))
    .reduce(joined, base.coverage);
  const calendar = createWorkCalendar({
    days: national,
    overlay: regional,
    coverage,
    weekend,
    statutory,
  });
  return { calendar, base, national, regional };
}

/** Special days from one date to another, by date; of several for one date the one that decides. */
export function markedDaysOf(body: BodyCalendar, from: string, to: string): MarkedDay[] {
  const { coverage } = body.calendar;
  const isUncovered = ({ date }: SpecialDay) => date < coverage.from || date > coverage.to;
  const days = new Map<string, MarkedDay>();
  const mark = (layer: MarkedDay['layer'], marked: readonly SpecialDay[]) => {
    for (const day of marked) {
      if (day.date >= from && day.date <= to) days.set(day.date, { ...day, layer });
    }
  };
  mark('statutory', body.base.statutory.filter(isUncovered));
  mark('national', body.national);
  mark('regional', body.regional);
  return [...days.values()].sort(
    (first, second) => dayNumberOf(first.date) - dayNumberOf(second.date),
  );
}

function layDays(
  days: readonly SpecialDay[],
  base: CalendarBase,
  notices: readonly CalendarNotice[],
  layer: CalendarLayer,
): SpecialDay[] {
  return notices
    .filter((notice) => notice.layer === layer)
    .reduce<SpecialDay[]>(
      (laid, notice) => {
        const { from, to } = spanOfNotice(notice, base.yearEnd);
        return [...laid.filter(({ date }) => date < from || date > to), ...notice.days];
      },
      [...days],
    );
}

function joined(first: Coverage, second: Coverage): Coverage {
  return {
    from: first.from < second.from ? first.from : second.from,
    to: first.to > second.to ? first.to : second.to,
  };
}
