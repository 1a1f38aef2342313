import { PLUGIN_ID } from './plugin-id';

const permission = (action: string) => [
  { action: `plugin::${PLUGIN_ID}.${action}`, subject: null },
];

/**
 * What a person needs, one list per use. `useRBAC` names an answer after the last word of its
 * action, so a list never holds two actions that end in the same word.
 */
export const permissions = {
  readGate: permission('gate.read'),
  publishTogether: permission('publications.create'),
  readStatistics: permission('statistics.read'),
  readLedger: permission('ledger.read'),
  backdateDeadlines: permission('deadlines.backdate'),
  readAlerts: permission('alerts.read'),
  acknowledgeAlerts: permission('alerts.acknowledge'),
  readCalendars: permission('calendars.read'),
  manageCalendars: permission('calendars.manage'),
  readDeliveries: permission('deliveries.read'),
  retryDeliveries: permission('deliveries.retry'),
  runSweep: permission('sweep.run'),
  readSettings: permission('settings.read'),
  changeWebhooks: permission('settings.webhooks'),
  grantWaivers: permission('waivers.create'),
  revokeWaivers: permission('waivers.revoke'),
};

/** The person's own right to publish documents of one type in the content manager. */
export function publishPermission(uid: string) {
  return [{ action: 'plugin::content-manager.explorer.publish', subject: uid }];
}

/** The person's own right to start documents of one type in the content manager. */
export function createPermission(uid: string) {
  return [{ action: 'plugin::content-manager.explorer.create', subject: uid }];
}
