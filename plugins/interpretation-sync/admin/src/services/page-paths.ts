import type { DeadlineState } from '../../../shared/contracts';
import { PLUGIN_ID } from '../plugin-id';

const pagePath = (path: string) => `/plugins/${PLUGIN_ID}/${path}`;

/** Addresses of the plugin's pages, relative to the root of the admin. */
export const overviewPath = pagePath('overview');
export const alertsPath = pagePath('alerts');
export const failedDeliveriesPath = `${pagePath('deliveries')}?state=failed`;

/** The ledger, narrowed down to some states, what is due first on top. */
export function ledgerPath(states: readonly DeadlineState[]): string {
  return `${pagePath('ledger')}?filters[state]=${states.join(',')}&sort=dueAt:asc`;
}

/** One deadline with everything that happened. */
export function deadlinePath(id: string): string {
  return pagePath(`ledger/${encodeURIComponent(id)}`);
}
