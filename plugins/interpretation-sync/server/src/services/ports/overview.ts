import type { DeadlineState, DocumentReference } from '../../domain';
import type { StoredDeadline } from './deadlines';
import type { Side } from './documents';

/** What needs people now, from the deadlines that run; `today` is a civil date of the body. */
export interface ToDoQuery {
  locale: string;
  now: Date;
  today: string;
}

/** `dueSoon` is approaching and not due today. */
export type ToDoKind = 'overdue' | 'dueToday' | 'dueSoon';

export interface ToDoRow {
  deadline: StoredDeadline;
  title: string;
  department: string | null;
  /** Id of its row. */
  departmentId: number | null;
}

export interface ToDo {
  totals(query: ToDoQuery): Promise<Record<ToDoKind, number>>;
  /** Those that are due first. */
  first(kind: ToDoKind, query: ToDoQuery, limit: number): Promise<ToDoRow[]>;
  /** Everything that is overdue, due today or due soon; those that are due first. */
  pressing(query: ToDoQuery, limit: number): Promise<ToDoRow[]>;
}

/** What Strapi's permissions ask of the rows that a person may see; empty where they ask nothing. */
export type RowFilter = Record<string, unknown>;

/** States and due dates of policies; no states ask for all. `due…` are civil dates, both included. */
export interface StateFilter {
  states: readonly DeadlineState[];
  dueFrom: string | null;
  dueTo: string | null;
  now: Date;
}

export interface StatedRows {
  /** What asks of rows of policies to fit; of rows of interpretations, that a policy of theirs fits. */
  filter(side: Side, filter: StateFilter): Promise<RowFilter>;
}

export interface BlockedDraftsQuery {
  side: Side;
  locale: string;
  since: Date;
  readable: RowFilter;
}

export interface BlockedDraft extends DocumentReference {
  lastRefusedAt: Date;
  /** Codes of what the latest refusal found. */
  codes: string[];
}

export interface BlockedDrafts {
  /** Drafts refused since then that are still there and not public, the latest refused first. */
  latest(
    query: BlockedDraftsQuery,
    limit: number,
  ): Promise<{ total: number; drafts: BlockedDraft[] }>;
}
