import {
  bodyCalendarOf,
  type BodyCalendar,
  type CalendarBase,
  type CalendarNotice,
} from '../domain';
import type { CalendarVersions } from './ports';

/** The calendar in force. */
export interface CalendarState {
  /** 0 while nothing was loaded. */
  version: number;
  notices: readonly CalendarNotice[];
  body: BodyCalendar;
}

/** The one source of the days that a body works; always read anew, never kept. */
export interface CalendarProvider {
  /** The calendar in force, from memory: a publication asks the database for no day. */
  current(): CalendarState;
  /** What would be in force with these notices over the shipped or configured days. */
  bodyOf(notices: readonly CalendarNotice[]): BodyCalendar;
  /** Takes over what another instance has changed; one query where nothing has. */
  refresh(): Promise<void>;
  /** Takes over what this instance has changed. */
  adopt(stored: Pick<CalendarState, 'version' | 'notices'>): void;
}

/** Stored notices over shipped days: a year that nobody has loaded follows the release. */
export function createCalendars(base: CalendarBase, versions: CalendarVersions): CalendarProvider {
  const bodyOf = (notices: readonly CalendarNotice[]) => bodyCalendarOf(base, notices);
  let state: CalendarState = { version: 0, notices: [], body: bodyOf([]) };

  const adopt: CalendarProvider['adopt'] = ({ version, notices }) => {
    state = { version, notices, body: bodyOf(notices) };
  };

  return {
    current: () => state,
    bodyOf,
    refresh: async () => {
      if ((await versions.latestVersion()) === state.version) return;
      adopt((await versions.latest()) ?? { version: 0, notices: [] });
    },
    adopt,
  };
}
