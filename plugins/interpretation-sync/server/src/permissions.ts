import type { Core } from '@strapi/strapi';
import { nameInBothLanguages } from './messages/words';

const ACTIONS = [
  'gate.read',
  'publications.create',
  'ledger.read',
  'deadlines.backdate',
  'waivers.create',
  'waivers.revoke',
  'statistics.read',
  'alerts.read',
  'alerts.acknowledge',
  'deliveries.read',
  'deliveries.retry',
  'calendars.read',
  'calendars.manage',
  'sweep.run',
  'settings.read',
  'settings.manage',
  'settings.gate',
  'settings.duty',
  'settings.deadlines',
  'settings.alerts',
  'settings.addresses',
  'settings.sweep',
  'settings.content',
  'settings.webhooks',
] as const;

/** RBAC actions of the admin: each route names the one that it needs. */
export async function registerAdminActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    ACTIONS.map((uid) => ({
      uid,
      displayName: nameInBothLanguages('action', uid),
      section: 'plugins',
      pluginName: 'interpretation-sync',
    })),
  );
}
