import type { DeadlineEvent, DocumentReference } from '../../domain';
import type { Actor } from './system';

export type TimelineEvent =
  | 'publication.blocked'
  | 'publication.found'
  | 'publication.trial'
  | 'document.taken-down'
  | `deadline.${DeadlineEvent}`
  | 'alert.raised'
  | 'alert.acknowledged'
  | 'alert.resolved'
  | 'alert.retracted'
  | 'delivery.cancelled'
  | 'delivery.failed'
  | 'delivery.retried'
  | 'delivery.sent-after-end'
  | 'waiver.granted'
  | 'waiver.revoked'
  | 'waiver.expired';

export interface TimelineEntry {
  at: Date;
  event: TimelineEvent;
  document: DocumentReference;
  actor: Actor;
  params: Record<string, unknown>;
}

export interface StoredTimelineEntry extends Omit<TimelineEntry, 'event'> {
  event: string;
  lastAt: Date;
  count: number;
}

export interface Timeline {
  /** A page of everything about one document in one locale, the newest first. */
  ofDocument(
    document: DocumentReference,
    page: { page: number; pageSize: number },
  ): Promise<{ entries: StoredTimelineEntry[]; total: number }>;
  append(entries: readonly TimelineEntry[]): Promise<void>;
  /** Ids of the rows of these documents that `publication.found` names. */
  foundRows(uid: string, documentIds: readonly string[]): Promise<Set<number>>;
  /** Appends, or raises the count of the same actor's refusal of the same document since `since`. */
  appendRefusals(entries: readonly TimelineEntry[], since: Date): Promise<void>;
}

/** What the timeline says of publications that were refused, or that a trial let through. */
export interface PublicationRecord {
  /** Findings, by code, of every publication that was refused at or after an instant. */
  refusedSince(since: Date): Promise<{ codes: string[] }[]>;
  /**
   * Documents that a trial let through at or after an instant, the newest first.
   *
   * @param limit of how many of them more is told than their number.
   */
  trialSince(since: Date | null, limit: number): Promise<{ count: number; latest: TrialEntry[] }>;
}

export interface TrialEntry {
  at: Date;
  document: DocumentReference;
  codes: string[];
}
