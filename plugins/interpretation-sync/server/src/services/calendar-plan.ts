import {
  adjoinsCoverage,
  readImport,
  type BodyCalendar,
  type CalendarNotice,
  type ImportOrder,
} from '../domain';
import type { CalendarProvider } from './calendars';
import type { CalendarVersions, Refusals } from './ports';

/** What a person wants the calendar to become. */
export type CalendarOrder =
  ({ kind: 'import' } & ImportOrder) | { kind: 'rollback'; version: number };

/** The calendar as it would be. */
export interface CalendarPlan {
  order: CalendarOrder;
  /** All notices that would be laid over the shipped days; what was loaded comes last. */
  notices: readonly CalendarNotice[];
  body: BodyCalendar;
}

interface Dependencies {
  calendars: CalendarProvider;
  versions: Pick<CalendarVersions, 'byVersion'>;
  refusals: Pick<Refusals, 'unfit' | 'importRefused' | 'notFound'>;
}

/** Works out what an order would make of the calendar in force. */
export function createCalendarPlanner({ calendars, versions, refusals }: Dependencies) {
  const noticesOf = async (order: CalendarOrder): Promise<readonly CalendarNotice[]> => {
    const { notices, body } = calendars.current();
    if (order.kind === 'rollback') {
      if (order.version === 0) return [];
      const stored = await versions.byVersion(order.version);
      if (stored) return stored.notices;
      throw refusals.notFound('calendar-not-found', { version: String(order.version) });
    }
    const { yearEnd } = body.base;
    const reading = readImport(order, body.base);
    if ('faults' in reading) throw refusals.importRefused(reading.faults);
    const { layer, year } = reading.notice;
    if (layer === 'national' && !adjoinsCoverage(year, body.calendar.coverage, yearEnd)) {
      const { from, to } = body.calendar.coverage;
      throw refusals.unfit('year', 'calendar-gap', { from, until: to });
    }
    const others = notices.filter((notice) => notice.layer !== layer || notice.year !== year);
    return [...others, reading.notice];
  };

  return async (order: CalendarOrder): Promise<CalendarPlan> => {
    const notices = await noticesOf(order);
    return { order, notices, body: calendars.bodyOf(notices) };
  };
}
