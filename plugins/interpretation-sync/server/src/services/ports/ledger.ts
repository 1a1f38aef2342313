import type { DeadlineState } from '../../domain';

/** What the ledger is asked for; instants, not civil dates. Null, `''` and no states ask for all. */
export interface LedgerQuery {
  locale: string;
  states: readonly DeadlineState[];
  now: Date;
  from: Date | null;
  before: Date | null;
  /** documentId */
  department: string | null;
  nature: string | null;
  category: string | null;
  /** Searched in the title, and in the number as numbers are spelt. */
  text: string;
  number: string;
  sort: 'disclosedAt' | 'dueAt' | 'title' | 'number';
  direction: 'asc' | 'desc';
}

/** What the ledger tells of one version of a policy, besides what every use case needs. */
export interface LedgerFacts {
  nature: string | null;
  category: string | null;
  importance: string | null;
  /** Name of the drafting department. */
  department: string | null;
}

export interface Ledger {
  /** documentIds of the policies, in order. */
  find(query: LedgerQuery, part: { offset: number; limit: number }): Promise<string[]>;
  count(query: LedgerQuery): Promise<number>;
  /** By row id; at most as many rows as a page has. */
  facts(rowIds: readonly number[]): Promise<Map<number, LedgerFacts>>;
  /** What a policy may be said to be, and who may draft it. */
  choices(): Promise<{
    natures: string[];
    categories: string[];
    departments: { id: string; name: string }[];
  }>;
}
