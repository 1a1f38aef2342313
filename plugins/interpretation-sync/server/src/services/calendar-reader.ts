import type {
  CalculationAnswer,
  CalendarAnswer,
  CalendarVersionAnswer,
  CoverageAnswer,
  PaginationMeta,
} from '../../../shared/contracts';
import {
  civilDateOf,
  coverageUrgency,
  dueDate,
  figuresOfYear,
  markedDaysOf,
  type Coverage,
} from '../domain';
import type { CalendarProvider } from './calendars';
import type { CalendarVersions, Clock, StoredCalendar } from './ports';
import type { SettingsProvider } from './settings';

export interface CalendarReader {
  /** @param year null for the present one. */
  read(year: number | null): CalendarAnswer;
  coverage(): CoverageAnswer;
  versions(
    page: number,
    pageSize: number,
  ): Promise<{ data: CalendarVersionAnswer[]; meta: PaginationMeta }>;
  /** @param workingDays null for as many as the settings say. */
  calculate(publishedAt: Date, workingDays: number | null): CalculationAnswer;
}

interface Dependencies {
  calendars: CalendarProvider;
  versions: CalendarVersions;
  settings: Pick<SettingsProvider, 'current'>;
  timeZone: string;
  clock: Clock;
}

export function createCalendarReader(dependencies: Dependencies): CalendarReader {
  const { calendars, versions, settings, timeZone, clock } = dependencies;
  const today = () => civilDateOf(clock.now(), timeZone);

  const coverageOf = (coverage: Coverage): CoverageAnswer => ({
    from: coverage.from,
    until: coverage.to,
    urgency: coverageUrgency(coverage, today()),
  });

  const shipped = (): CalendarVersionAnswer => {
    const { calendar } = calendars.bodyOf([]);
    return {
      version: 0,
      kind: 'shipped',
      layer: null,
      year: null,
      format: null,
      restoredVersion: null,
      replacedVersion: null,
      calendarVersion: calendar.version,
      coverage: { from: calendar.coverage.from, until: calendar.coverage.to },
      differences: [],
      movedDeadlines: 0,
      changedAt: null,
      changedBy: null,
      reason: '',
      sourceText: '',
    };
  };

  return {
    read: (asked) => {
      const { version, body } = calendars.current();
      const { calendar, base } = body;
      const year = asked ?? Number(today().slice(0, 'YYYY'.length));
      return {
        version,
        calendarVersion: calendar.version,
        timeZone,
        weekend: [...base.weekend],
        coverage: coverageOf(calendar.coverage),
        year,
        days: markedDaysOf(body, `${year}-01-01`, `${year}-12-31`),
        yearEnd: base.yearEnd,
        figures: figuresOfYear(body, year),
      };
    },

    coverage: () => coverageOf(calendars.current().body.calendar.coverage),

    versions: async (page, pageSize) => {
      const { versions: found, total: stored } = await versions.page(page, pageSize);
      const total = stored + 1;
      const pageCount = Math.ceil(total / pageSize);
      const data = found.map(answerOf);
      if (page === pageCount) data.push(shipped());
      return { data, meta: { pagination: { page, pageSize, pageCount, total } } };
    },

    calculate: (publishedAt, asked) => {
      const { deadlines } = settings.current();
      const { closingTime } = deadlines;
      const workingDays = asked ?? deadlines.workingDays;
      const { calendar } = calendars.current().body;
      const due = dueDate(publishedAt, { workingDays, timeZone, calendar, closingTime });
      return {
        publishedAt: publishedAt.toISOString(),
        publishedOn: civilDateOf(publishedAt, timeZone),
        workingDays,
        ...due,
        counted: [...due.counted],
        dueAt: due.dueAt.toISOString(),
        timeZone,
      };
    },
  };
}

function answerOf(stored: StoredCalendar): CalendarVersionAnswer {
  const { coverage, loaded, notices: _, changedAt, ...rest } = stored;
  return {
    ...rest,
    layer: loaded?.layer ?? null,
    year: loaded?.year ?? null,
    format: loaded?.format ?? null,
    replacedVersion: stored.version - 1,
    coverage: { from: coverage.from, until: coverage.to },
    changedAt: changedAt.toISOString(),
  };
}
