import { deepEncodeQueryValues, useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import {
  addressFilters,
  readLedgerView,
  type LedgerChoice,
  type LedgerView,
} from '../services/ledger-view';

/** What the ledger shows, kept in its address: a link to it, a reload, the way back show the same. */
export function useLedgerView() {
  const [{ query }, setQuery] = useQueryParams<Record<string, unknown>>();
  const view = useMemo(() => readLedgerView(query), [query]);

  // The admin writes addresses as they are given: what people type is encoded beforehand.
  const change = (changes: Record<string, unknown>) =>
    setQuery(withEncodedUserParams(query, { page: '1', ...changes }));
  return {
    view,
    choose: (choice: Partial<LedgerChoice>) =>
      change({ filters: deepEncodeQueryValues(addressFilters({ ...view, ...choice })) }),
    search: (text: string) => change({ _q: encodeURIComponent(text) || undefined }),
    sortBy: ({ field, direction }: LedgerView['sort']) => change({ sort: `${field}:${direction}` }),
    goToPage: (page: number) => change({ page: String(page) }),
    clear: () => change({ filters: undefined, _q: undefined }),
  };
}
