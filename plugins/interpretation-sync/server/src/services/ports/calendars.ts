import type { CalendarNotice, Coverage, DayDifference, ImportFormat } from '../../domain';

/** What came to be: a notice was loaded, or an earlier version is in force again. */
export type CalendarChangeKind = 'import' | 'rollback';

/** One version of the body's calendar, never changed afterwards. */
export interface StoredCalendar {
  version: number;
  kind: CalendarChangeKind;
  /** All that is laid over the shipped or configured days. */
  notices: CalendarNotice[];
  /** As it was computed then. */
  calendarVersion: string;
  coverage: Coverage;
  /** The notice that was loaded; null for a rollback. */
  loaded: { layer: CalendarNotice['layer']; year: number; format: ImportFormat } | null;
  /** What was read, as it was given; empty for days that were clicked and for a rollback. */
  sourceText: string;
  /** The version that is in force again; null for an import. */
  restoredVersion: number | null;
  differences: DayDifference[];
  movedDeadlines: number;
  changedAt: Date;
  changedBy: string;
  reason: string;
}

export interface CalendarVersions {
  /** 0 where none is stored. */
  latestVersion(): Promise<number>;
  latest(): Promise<StoredCalendar | null>;
  byVersion(version: number): Promise<StoredCalendar | null>;
  /** Fails where there is such a version: a unique key decides. */
  append(calendar: StoredCalendar): Promise<void>;
  /** The newest first. */
  page(page: number, pageSize: number): Promise<{ versions: StoredCalendar[]; total: number }>;
}
