import type { DeadlineState, LedgerFilters } from '../../../shared/contracts';
import { civilDateIn, pageNumbersIn, textIn } from './address-values';

/** States in the order in which an office works through them. */
export const deadlineStates = [
  'overdue',
  'approaching',
  'open',
  'met-same-day',
  'met-in-time',
  'met-late',
  'waived',
  'not-required',
  'cancelled',
  'historical',
] as const satisfies readonly DeadlineState[];

export const sortFields = ['disclosedAt', 'dueAt', 'title', 'number'] as const;

export type SortField = (typeof sortFields)[number];

/** What the ledger is narrowed down to, besides its search; empty where it is not. */
export interface LedgerChoice {
  states: DeadlineState[];
  department: string;
  nature: string;
  category: string;
  /** Civil dates of disclosure, both included. */
  from: string;
  to: string;
}

/** What the ledger shows. */
export interface LedgerView extends LedgerChoice {
  text: string;
  sort: { field: SortField; direction: 'asc' | 'desc' };
  page: number;
  pageSize: number;
}

const DEFAULT_PAGE_SIZE = 20;
/** The server refuses longer searches. */
export const MAX_SEARCH_LENGTH = 200;

/** The states of a list separated by commas; what is none of them is passed over. */
export function statesIn(list: string): DeadlineState[] {
  const wanted = list.split(',');
  return deadlineStates.filter((state) => wanted.includes(state));
}

/** Reads an address that anybody may have written by hand: what makes no sense falls to its default. */
export function readLedgerView(query: Record<string, unknown>): LedgerView {
  const filters = isRecord(query.filters) ? query.filters : {};
  const [field, direction] = textIn(query.sort).split(':');
  return {
    states: statesIn(textIn(filters.state)),
    department: textIn(filters.department),
    nature: textIn(filters.nature),
    category: textIn(filters.category),
    from: civilDateIn(filters.from),
    to: civilDateIn(filters.to),
    text: textIn(query._q).slice(0, MAX_SEARCH_LENGTH),
    sort: {
      field: sortFields.find((known) => known === field) ?? 'disclosedAt',
      direction: direction === 'asc' ? 'asc' : 'desc',
    },
    ...pageNumbersIn(query, DEFAULT_PAGE_SIZE),
  };
}

/** The filters as they stand in the address, under `filters`. */
export function addressFilters(choice: LedgerChoice): Record<string, string | undefined> {
  const { states, department, nature, category, from, to } = choice;
  const filters = { state: states.join(','), department, nature, category, from, to };
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, value || undefined]),
  );
}

/** What is asked of the server: every row that fits, in the order shown. */
export function filtersOf(view: LedgerView): LedgerFilters {
  const { states, department, nature, category, from, to, text: q, sort } = view;
  return {
    state: states.join(','),
    department,
    nature,
    category,
    from,
    to,
    q,
    sort: `${sort.field}:${sort.direction}`,
  };
}

/** How many filters narrow the ledger down, the search not counted. */
export function countFilters(choice: LedgerChoice): number {
  const { states, department, nature, category, from, to } = choice;
  return [states.length > 0, department, nature, category, from, to].filter(Boolean).length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
