import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { permissions } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { translationId, type TranslationKey } from './translations';

type LoadPage = () => Promise<{ default: ComponentType }>;

const link = (id: string, label: TranslationKey, Component: LoadPage) => ({
  id: `${PLUGIN_ID}-${id}`,
  to: `${PLUGIN_ID}/${id}`,
  intlLabel: { id: translationId(label), defaultMessage: label },
  permissions: permissions.readSettings,
  Component,
});

/** Adds the plugin's own section to Strapi's settings; each page is loaded when it is opened. */
export function addSettings(app: Pick<StrapiApp, 'addSettingsLink'>): void {
  const section: TranslationKey = 'settings.section';
  app.addSettingsLink(
    { id: PLUGIN_ID, intlLabel: { id: translationId(section), defaultMessage: section } },
    [
      link('gate', 'settings.gate.title', () =>
        import('./pages/settings/GatePage').then((page) => ({ default: page.GatePage })),
      ),
      link('duty', 'settings.duty.title', () =>
        import('./pages/settings/DutyPage').then((page) => ({ default: page.DutyPage })),
      ),
      link('deadlines', 'settings.deadlines.title', () =>
        import('./pages/settings/DeadlinesPage').then((page) => ({ default: page.DeadlinesPage })),
      ),
      link('alerts', 'settings.alerts.title', () =>
        import('./pages/settings/AlertRulesPage').then((page) => ({
          default: page.AlertRulesPage,
        })),
      ),
      link('addresses', 'settings.addresses.title', () =>
        import('./pages/settings/AddressesPage').then((page) => ({
          default: page.AddressesPage,
        })),
      ),
      link('sweep', 'settings.sweep.title', () =>
        import('./pages/settings/SweepPage').then((page) => ({ default: page.SweepPage })),
      ),
      link('content', 'settings.content.title', () =>
        import('./pages/settings/ContentPage').then((page) => ({ default: page.ContentPage })),
      ),
      link('webhooks', 'settings.webhooks.title', () =>
        import('./pages/settings/WebhooksPage').then((page) => ({ default: page.WebhooksPage })),
      ),
      link('history', 'settings.history.title', () =>
        import('./pages/settings/HistoryPage').then((page) => ({ default: page.HistoryPage })),
      ),
    ],
  );
}
