import { lazy, type ComponentType } from 'react';
import { permissions } from '../permissions';
import type { TranslationKey } from '../translations';

export interface Section {
  /** Below the plugin's address. */
  path: string;
  label: TranslationKey;
  permissions: (typeof permissions)[keyof typeof permissions];
  /** Loaded when it is opened. */
  Page: ComponentType;
}

/** The pages of the plugin in the order of their navigation. */
export const sections: readonly Section[] = [
  {
    path: 'overview',
    label: 'navigation.overview',
    // Either part of the page is worth seeing by itself.
    permissions: [...permissions.readLedger, ...permissions.readStatistics],
    Page: lazy(() =>
      import('./overview/OverviewPage').then((page) => ({ default: page.OverviewPage })),
    ),
  },
  {
    path: 'ledger',
    label: 'navigation.ledger',
    permissions: permissions.readLedger,
    Page: lazy(() =>
      import('./ledger/LedgerRoutes').then((page) => ({ default: page.LedgerRoutes })),
    ),
  },
  {
    path: 'alerts',
    label: 'navigation.alerts',
    permissions: permissions.readAlerts,
    Page: lazy(() => import('./alerts/AlertsPage').then((page) => ({ default: page.AlertsPage }))),
  },
  {
    path: 'deliveries',
    label: 'deliveries.title',
    permissions: permissions.readDeliveries,
    Page: lazy(() =>
      import('./deliveries/DeliveriesPage').then((page) => ({ default: page.DeliveriesPage })),
    ),
  },
  {
    path: 'calendar',
    label: 'navigation.calendar',
    permissions: permissions.readCalendars,
    Page: lazy(() =>
      import('./calendar/CalendarPage').then((page) => ({ default: page.CalendarPage })),
    ),
  },
];
