/** Why a clock stands still. */
export type ClosedReason = 'taken-down' | 'deleted' | 'not-required' | 'waived';

/**
 * The clock of one policy in one enforced locale (解读时限). All `…At` are instants, all `…On` civil
 * dates in the time zone of the body.
 */
export interface Deadline {
  policyDocumentId: string;
  locale: string;
  /** Normalised document number, `''` when there is none: a document created again inherits by it. */
  number: string;
  startedAt: Date;
  /** End of the day of publication: the target of publishing together (同步). */
  targetAt: Date;
  dueOn: string;
  /** Exclusive. */
  dueAt: Date;
  /** Start of the day of the first reminder; `approaching` from here on. */
  approachingAt: Date;
  provisional: boolean;
  calendarVersion: string;
  metAt: Date | null;
  /** Kept for ever; states and statistics judge by it. */
  firstMetAt: Date | null;
  closedAt: Date | null;
  closedReason: ClosedReason | null;
  /** Grows whenever a met deadline reopens. */
  cycle: number;
  /** When the present cycle began to be known: alerts of earlier instants are not made up for. */
  openedAt: Date;
  /** Public before the rule applied here (存量): listed, never alerted. */
  historical: boolean;
  /** Became public past the gate; seen by reconciliation. */
  found: boolean;
  /** Interpretations linked at the last publication of either side, drafts included. */
  linked: string[];
}

/** How the policy stands on the public side at the moment of looking. */
export interface PublicStanding {
  /** `deleted` when no row is left, `draft` when only drafts are. */
  presence: 'public' | 'draft' | 'deleted';
  owesInterpretation: boolean;
  /** An `exempt` waiver (免予解读) is in force. */
  isExempt: boolean;
  number: string;
  /** First publication, or the official instant where that is earlier. */
  disclosedAt: Date;
  /** When the earliest of the linked public interpretations became public; null when none is. */
  interpretedAt: Date | null;
  /**
   * Official instant of an interpretation that this unit of work makes public here for the first time
   * (migrated, or published elsewhere first); null when there is none.
   */
  officiallyInterpretedAt: Date | null;
  linked: string[];
}

export type DeadlineEvent =
  'started' | 'inherited' | 'met' | 'reopened' | 'closed' | 'resumed' | 'moved';

/** The part of a deadline that follows from its start and the calendar. */
export type Schedule = Pick<
  Deadline,
  'startedAt' | 'targetAt' | 'dueOn' | 'dueAt' | 'approachingAt' | 'provisional' | 'calendarVersion'
>;

export interface DeadlineRules {
  schedule(startedAt: Date): Schedule;
  /** True for what was public before the rule applied here. */
  isHistorical(startedAt: Date): boolean;
}
