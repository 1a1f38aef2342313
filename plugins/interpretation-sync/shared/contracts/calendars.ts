import type {
  CalendarLayer,
  CoverageUrgency,
  DayDifference,
  ImportFaultCode,
  ImportFormat,
  MarkedDay,
  SanityCheck,
} from '../../server/src/domain';
import type { DocumentReference, PaginationMeta } from './common';

export type {
  CalendarLayer,
  CoverageUrgency,
  DayDifference,
  ImportFaultCode,
  ImportFormat,
  MarkedDay,
  SanityCheck,
};

/** How far the official notices reach. */
export interface CoverageAnswer {
  from: string;
  until: string;
  /** `ending` from 1 November, `missing` from 10 December while next year is not loaded. */
  urgency: CoverageUrgency;
}

/** `GET calendars?year`: the calendar in force and the special days of one civil year. */
export interface CalendarAnswer {
  /** Grows with every change; 0 while the shipped or configured days hold. */
  version: number;
  /** Differs as soon as any day does; deadlines record it. */
  calendarVersion: string;
  timeZone: string;
  /** Weekdays off, 0 Sunday to 6 Saturday. */
  weekend: number[];
  coverage: CoverageAnswer;
  year: number;
  days: MarkedDay[];
  /** `MM-DD`, last day that the national notice for a year settles. */
  yearEnd: string;
  figures: { workingDays: number; makeUpDays: number; weekdayDaysOff: number };
}

/** `GET calendars/versions?page&pageSize`, the newest first; the last is the shipped calendar. */
export interface CalendarVersionAnswer {
  version: number;
  kind: 'shipped' | 'import' | 'rollback';
  layer: CalendarLayer | null;
  year: number | null;
  format: ImportFormat | null;
  /** The version that is in force again. */
  restoredVersion: number | null;
  /** The version that it replaced; null for the shipped one. */
  replacedVersion: number | null;
  calendarVersion: string;
  coverage: { from: string; until: string };
  differences: DayDifference[];
  movedDeadlines: number;
  changedAt: string | null;
  changedBy: string | null;
  reason: string;
  /** What was read, as it was given. */
  sourceText: string;
}

/** `GET calendars/calculate?publishedAt&workingDays`: what would be due (期限测算). */
export interface CalculationAnswer {
  publishedAt: string;
  /** Civil date of the instant in the body's zone; it is not counted. */
  publishedOn: string;
  workingDays: number;
  counted: string[];
  dueOn: string;
  /** Exclusive. */
  dueAt: string;
  provisional: boolean;
  calendarVersion: string;
  timeZone: string;
}

/** What a person wants to load, or the version to which to go back. */
export type CalendarOrder =
  | {
      kind: 'import';
      layer: CalendarLayer;
      year: number;
      format: Exclude<ImportFormat, 'form'>;
      text: string;
    }
  | {
      kind: 'import';
      layer: CalendarLayer;
      year: number;
      format: 'form';
      days: { date: string; isOffDay: boolean; name?: string }[];
    }
  | { kind: 'rollback'; version: number };

/** `POST calendars/preview`: an order, and which page of the deadlines that would move. */
export type CalendarPreviewRequest = CalendarOrder & { page?: number; pageSize?: number };

/** An open deadline and where it would go. */
export interface DeadlineMoveAnswer {
  /** The document id of the deadline. */
  id: string;
  policy: DocumentReference;
  before: { dueOn: string; dueAt: string; provisional: boolean };
  after: { dueOn: string; dueAt: string; provisional: boolean };
}

/** What the order would do; nothing is stored. */
export interface CalendarPreview {
  /** The version in view of which it was computed; goes back with the confirmation. */
  baseVersion: number;
  /** Names exactly what was shown; goes back with the confirmation. */
  fingerprint: string;
  calendarVersion: string;
  coverage: { before: { from: string; until: string }; after: { from: string; until: string } };
  differences: DayDifference[];
  sanity: SanityCheck[];
  /** Whether a check is unusual: then the confirmation has to accept that. */
  isUnusual: boolean;
  moves: { items: DeadlineMoveAnswer[] } & PaginationMeta;
}

/** `POST calendars/confirm`: 409 where the calendar or the order is not the one previewed. */
export type CalendarConfirmation = CalendarOrder & {
  baseVersion: number;
  fingerprint: string;
  reason: string;
  /** The person has seen that a check is unusual. */
  acceptsUnusual?: boolean;
};

/** One reason against an import; in the `details.faults` of HTTP 400. */
export interface ImportFaultAnswer {
  line: number | null;
  code: ImportFaultCode;
  value: string;
  /** The sentence, in the language of the reader. */
  message: string;
}
