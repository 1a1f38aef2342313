export interface Clock {
  now(): Date;
}

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

export interface Actor {
  kind: 'admin' | 'api-token' | 'user' | 'public' | 'system';
  id: string;
  name: string;
}

export interface Transactions {
  isOpen(): boolean;
  /**
   * Joins the open transaction, before anything is awaited, or opens one. Calls that share a
   * transaction run one after the other; they must not be nested.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes the one lock on the graph of links, held until the transaction ends. */
  lock(): Promise<void>;
  /** Runs once, after commit or rollback of the outermost transaction, outside of it. */
  afterEnd(work: () => Promise<void>): void;
  /** Runs once, after commit of the outermost transaction. */
  afterCommit(work: () => Promise<void>): void;
  /** Deadlock or lock time-out: worth another try. */
  isBusy(error: unknown): boolean;
}

/** Who acts in the present request; the system where there is none. */
export interface Actors {
  current(): Actor;
}

/** Why the present request takes something public down; null where it doesn't say. */
export interface Reasons {
  current(): string | null;
}
