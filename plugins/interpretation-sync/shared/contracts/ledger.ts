import type { DeadlineState, DocumentReference, Duty } from './common';
import type { DeadlineAnswer } from './gate';

/** One line of `GET deadlines`, the ledger (政策文件与解读台账). */
export interface LedgerRow {
  policy: DocumentReference;
  isPublic: boolean;
  number: string;
  nature: string | null;
  category: string | null;
  importance: string | null;
  /** Names of the drafting department (牵头起草处室); null where none is named. */
  department: string | null;
  duty: Duty;
  disclosedAt: string | null;
  state: DeadlineState;
  deadline: DeadlineAnswer | null;
  /** From the day after publication to the day on which it was first met. */
  workingDaysTaken: number | null;
  /** Working days after the due day on which it was first met, or that have passed by now; null in time. */
  workingDaysLate: number | null;
  interpretations: LedgerInterpretation[];
}

export interface LedgerInterpretation extends DocumentReference {
  form: string | null;
  isPublic: boolean;
  /** Both public pages carry the link (互为链接); a link of drafts alone does not show yet. */
  isLinkedPublicly: boolean;
  disclosedAt: string | null;
}

/** What `GET deadlines` and `GET ledger.xlsx` take; both answer the same rows. */
export interface LedgerFilters {
  /** One or several, separated by commas. */
  state?: string;
  /** documentId of a department. */
  department?: string;
  category?: string;
  nature?: string;
  /** Civil dates of disclosure, both included. */
  from?: string;
  to?: string;
  /** Searched in title and number. */
  q?: string;
  /** `disclosedAt|dueAt|title|number` with `:asc` or `:desc`. */
  sort?: string;
  locale?: string;
  page?: number;
  pageSize?: number;
}

/** `GET ledger/choices`: what the filters of the ledger may be set to. */
export interface LedgerChoices {
  natures: string[];
  categories: string[];
  departments: { id: string; name: string }[];
}

/**
 * `GET states?policies=id,id&locale` or `GET states?interpretations=id,id&locale`, at most 100 ids: the
 * columns of the content manager's lists. Documents that the reader may not read, and those without
 * state (drafts that were never public), are left out.
 */
export interface PolicyState {
  /** Of the policy; of the interpretation where interpretations were asked for. */
  documentId: string;
  /** Of an interpretation: of the policy that presses most among those that it explains. */
  state: DeadlineState;
  dueOn: string | null;
  provisional: boolean;
}

/**
 * What the content manager's lists of both types take besides Strapi's own parameters, as
 * `plugins[interpretation-sync][state]=…`; the content manager sends it on without the brackets. An
 * interpretation is listed where one of its policies fits.
 */
export interface ListFilters {
  /** One or several, separated by commas. */
  state?: string;
  /** Civil dates of the due day, both included. */
  dueFrom?: string;
  dueTo?: string;
}
