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
  { uid: 'settings.read', displayName: '查看设置 / See the settings' },
  { uid: 'settings.manage', displayName: '修改设置（另须具备该类设置的权限） / Change settings' },
  { uid: 'settings.gate', displayName: '设置：发布前核验 / Settings: gate' },
  { uid: 'settings.duty', displayName: '设置：解读要求一览 / Settings: duty table' },
  { uid: 'settings.deadlines', displayName: '设置：解读时限 / Settings: deadlines' },
  { uid: 'settings.alerts', displayName: '设置：预警 / Settings: alerts' },
  { uid: 'settings.sweep', displayName: '设置：定时核查 / Settings: sweep' },
  { uid: 'settings.content', displayName: '设置：对外公开内容 / Settings: content' },
  { uid: 'settings.webhooks', displayName: '设置：事件推送 / Settings: webhooks' },
];

/** RBAC actions of the admin: each route names the one that it needs. */
export async function registerAdminActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'interpretation-sync' })),
  );
}
