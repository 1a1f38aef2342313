import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { AlertLevel, AlertState } from '../../../shared/contracts';

/** Which alerts the list shows: by state, still to be dealt with (open or acknowledged), or all. */
export const alertStates = [
  'pending',
  'open',
  'acknowledged',
  'resolved',
  'retracted',
  'all',
] as const satisfies (AlertState | 'pending' | 'all')[];

export type AlertStateFilter = (typeof alertStates)[number];

export const alertLevels = [
  'started',
  'reminder',
  'overdue',
  'escalation',
  'withdrawn',
] as const satisfies AlertLevel[];

interface AlertsView {
  state: AlertStateFilter;
  /** Undefined: every level. */
  level: AlertLevel | undefined;
  /** documentId of the only policy to show; undefined: all. */
  policy: string | undefined;
  page: number;
  pageSize: number;
}

const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;

/** What the alerts page shows, kept in its address: a link to it shows the same. */
export function useAlertsView() {
  const [{ query }, setQuery] = useQueryParams<Partial<Record<keyof AlertsView, unknown>>>();
  const view: AlertsView = {
    state: alertStates.find((known) => known === query.state) ?? 'pending',
    level: alertLevels.find((known) => known === query.level),
    policy: typeof query.policy === 'string' && query.policy ? query.policy : undefined,
    page: positiveInteger(query.page, 1),
    pageSize: Math.min(positiveInteger(query.pageSize, DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE),
  };
  /** Shows other alerts, from the first page on. */
  const show = useCallback(
    (next: Partial<AlertsView>) => setQuery({ page: 1, ...next }, 'push', 'page' in next),
    [setQuery],
  );
  return { view, show };
}

function positiveInteger(text: unknown, otherwise: number): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}
