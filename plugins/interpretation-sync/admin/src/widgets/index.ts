import { ChartCircle, Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { permissions } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import { overviewPath } from '../services/page-paths';
import { translationId } from '../translations';

/** What the plugin shows on the home page to whoever may see it. */
export const widgets: WidgetArgs[] = [
  {
    id: 'due',
    pluginId: PLUGIN_ID,
    icon: Clock,
    title: {
      id: translationId('widget.due.title'),
      defaultMessage: 'Interpretations overdue and due soon',
    },
    permissions: permissions.readLedger,
    link: {
      label: { id: translationId('overview.title'), defaultMessage: 'Overview' },
      href: overviewPath,
    },
    component: () => import('./DueWidget').then(({ DueWidget }) => DueWidget),
  },
  {
    id: 'on-time-rate',
    pluginId: PLUGIN_ID,
    icon: ChartCircle,
    title: { id: translationId('figures.rate'), defaultMessage: 'On-time rate' },
    permissions: permissions.readStatistics,
    link: {
      label: { id: translationId('overview.title'), defaultMessage: 'Overview' },
      href: overviewPath,
    },
    component: () => import('./OnTimeRateWidget').then(({ OnTimeRateWidget }) => OnTimeRateWidget),
  },
];
