import type { Core } from '@strapi/strapi';

const ACTIONS = [
  { uid: 'gate.read', displayName: '查看发布前核验 / See the publication gate' },
  { uid: 'publications.create', displayName: '同步发布 / Publish together' },
  { uid: 'ledger.read', displayName: '查看台账 / See the ledger' },
  { uid: 'deadlines.backdate', displayName: '更正公开时间 / Move the start of a deadline' },
  { uid: 'waivers.create', displayName: '办理免予解读、先行发布 / Grant waivers' },
  { uid: 'waivers.revoke', displayName: '撤销免予解读、先行发布 / Revoke waivers' },
  { uid: 'statistics.read', displayName: '查看统计 / See the statistics' },
  { uid: 'alerts.read', displayName: '查看预警 / See alerts' },
  { uid: 'alerts.acknowledge', displayName: '签收预警 / Acknowledge alerts' },
  { uid: 'sweep.run', displayName: '立即核查 / Run the sweep' },
];

/** RBAC actions of the admin: each route names the one that it needs. */
export async function registerAdminActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'interpretation-sync' })),
  );
}
