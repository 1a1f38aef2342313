/** Work that is done again and again. */
export type WorkName = 'sweep' | 'reconciliation';

/** How the runs of one kind of work went, whatever instance did them. */
export interface RunRecord {
  work: WorkName;
  startedAt: Date | null;
  /** Of the last run that has ended; earlier than `startedAt` while one is under way. */
  finishedAt: Date | null;
  succeededAt: Date | null;
  /** What the last run that succeeded counted. */
  counts: Record<string, number>;
  /** Why the last run failed; null where it succeeded. */
  error: string | null;
  /** Last tick on which an instance acted; null where none has. */
  tick: { at: Date; next: Date; schedule: string } | null;
}

export interface RunRecords {
  started(work: WorkName, at: Date): Promise<void>;
  succeeded(work: WorkName, at: Date, counts: object): Promise<void>;
  failed(work: WorkName, at: Date, error: string): Promise<void>;
  /** What has never run is left out. */
  all(): Promise<RunRecord[]>;
}

/** Days whose digest has been looked after, for all instances and across restarts. */
export interface DigestDays {
  /**
   * Takes a day in the open transaction.
   *
   * @param civilDate `YYYY-MM-DD`
   * @returns true once: neither that day nor an earlier one can be taken afterwards.
   */
  take(civilDate: string): Promise<boolean>;
}

/** A tick of a schedule, and who asks to act on it. */
export interface Tick {
  work: WorkName;
  /** The same for every instance whose clock is right. */
  slot: string;
  /** Cron expression. */
  schedule: string;
  /** Until the next run may begin: a little less than lies between two ticks. */
  restMs: number;
}

/**
 * Which of several instances acts. Everything is judged by the database's clock: those of instances
 * differ. It only saves work: what is due is asked of the database, and done once by its own keys.
 */
export interface Leases {
  /** Takes the work for this tick, unless somebody acts on it, or has just done so. */
  take(tick: Tick, holder: string, leaseMs: number): Promise<boolean>;
  /** @returns false where somebody else has taken it over. */
  renew(work: WorkName, holder: string, leaseMs: number): Promise<boolean>;
  release(work: WorkName, holder: string): Promise<void>;
  /** Takes what another holds whose lease has run out: it has died in the middle. */
  takeOver(work: WorkName, holder: string, leaseMs: number): Promise<boolean>;
}
