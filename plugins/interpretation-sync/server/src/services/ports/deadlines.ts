import type { Deadline } from '../../domain';

export interface StoredDeadline extends Deadline {
  id: number;
  /** Public name of the row in routes. */
  documentId: string;
  nextAlertAt: Date | null;
}

/** A clock together with the number by which it was asked for. */
export interface NumberedDeadline {
  number: string;
  deadline: StoredDeadline;
}

export interface Deadlines {
  /** @param isLocked keeps sweeps off them until the transaction ends. */
  ofPolicies(policyDocumentIds: readonly string[], isLocked?: boolean): Promise<StoredDeadline[]>;
  byDocumentId(documentId: string): Promise<StoredDeadline | null>;
  /** Closed clocks that are or were public under these numbers, the latest closed first; none under `''`. */
  closedUnder(numbers: readonly string[]): Promise<NumberedDeadline[]>;
  /** Remembers numbers that policies gave up. */
  keepNumbers(numbers: readonly { number: string; deadlineId: number }[]): Promise<void>;
  insert(deadlines: readonly NewDeadline[]): Promise<StoredDeadline[]>;
  update(deadlines: readonly StoredDeadline[]): Promise<void>;
  /**
   * Takes a page of deadlines with an alert due by `now`, by id; other instances skip it until commit.
   *
   * @param except are passed over.
   */
  claimDue(now: Date, limit: number, except: readonly number[]): Promise<number[]>;
  ofIds(ids: readonly number[]): Promise<StoredDeadline[]>;
  setNextAlertAt(next: readonly { id: number; nextAlertAt: Date | null }[]): Promise<void>;
  /** Open deadlines with an id above `after`, by id. */
  pageOfOpen(after: number, limit: number): Promise<StoredDeadline[]>;
  /**
   * Deadlines that are neither met, closed nor historical, with an id above `after`, by id.
   *
   * @param isLocked keeps sweeps off them until the transaction ends.
   */
  pageOfRunning(after: number, limit: number, isLocked: boolean): Promise<StoredDeadline[]>;
  /** Stores schedule and next alert alone: deadlines that share them go in one statement. */
  reschedule(deadlines: readonly StoredDeadline[]): Promise<void>;
  /** Of every deadline that runs. */
  setCalendarVersion(calendarVersion: string): Promise<void>;
  /** Whether a deadline that runs has another version. */
  hasOtherCalendar(calendarVersion: string): Promise<boolean>;
}

export type NewDeadline = Deadline & { nextAlertAt: Date | null };
