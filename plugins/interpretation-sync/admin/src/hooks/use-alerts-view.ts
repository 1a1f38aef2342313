import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { AlertLevel, AlertState } from '../../../shared/contracts';
import { pageNumbersIn } from '../services/address-values';

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

/** What the alerts page shows, kept in its address: a link to it shows the same. */
export function useAlertsView() {
  const [{ query }, setQuery] = useQueryParams<Partial<Record<keyof AlertsView, unknown>>>();
  const view: AlertsView = {
    state: alertStates.find((known) => known === query.state) ?? 'pending',
    level: alertLevels.find((known) => known === query.level),
    policy: typeof query.policy === 'string' && query.policy ? query.policy : undefined,
    ...pageNumbersIn(query),
  };
  /** Shows other alerts, from the first page on. */
  const show = useCallback(
    (next: Partial<AlertsView>) => setQuery({ page: 1, ...next }, 'push', 'page' in next),
    [setQuery],
  );
  return { view, show };
}
