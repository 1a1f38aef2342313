import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** What the list shows: alerts still to be dealt with, alerts done with, or both. */
export const alertsFilters = ['pending', 'closed', 'all'] as const;

export type AlertsFilter = (typeof alertsFilters)[number];

interface AlertsQuery {
  state?: string;
  page?: string;
  pageSize?: string;
}

const DEFAULT_PAGE_SIZE = 10;

/** What the alerts page shows, kept in its address: a link to it shows the same. */
export function useAlertsView() {
  const [{ query }, setQuery] = useQueryParams<AlertsQuery>();
  const filter = alertsFilters.find((known) => known === query.state) ?? 'pending';
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
