import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { AlertState } from '../../../shared/contracts';

/** `all` or one state: what the list shows. */
export type AlertsFilter = AlertState | 'all';

export const alertsFilters: readonly AlertsFilter[] = [
  'open',
  'acknowledged',
  'resolved',
  'retracted',
  'all',
];

interface AlertsQuery {
  state?: string;
  page?: string;
  pageSize?: string;
}

const DEFAULT_PAGE_SIZE = 10;

/** What the alerts page shows, kept in its address: a link to it shows the same. */
export function useAlertsView() {
  const [{ query }, setQuery] = useQueryParams<AlertsQuery>();
  const filter = alertsFilters.find((known) => known === query.state) ?? 'open';
  const setFilter = useCallback(
    (next: AlertsFilter) => setQuery({ state: next, page: '1' }),
    [setQuery],
  );
  return {
    filter,
    setFilter,
    page: positiveInteger(query.page, 1),
    pageSize: positiveInteger(query.pageSize, DEFAULT_PAGE_SIZE),
  };
}

function positiveInteger(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}
