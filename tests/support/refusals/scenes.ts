import type { Response } from 'supertest';
import type { SettingsSection } from '../../../plugins/interpretation-sync/shared/contracts';
import type { AdminPermission } from '../accounts';
import { createInterpretation, createPolicy, INTERPRETATION, POLICY, publish } from '../documents';
import { createDelivery } from '../deliveries';
import { calendarScenes } from './calendar-scenes';
import { faultScenes } from './fault-scenes';
import { DOCUMENTS, MISSING, type Scene, type Stage } from './stage';
import type { RefusalCode } from './table';
import { wrongScenes } from './wrong-scenes';

const REASON = '涉及突发事件，须立即公布。';

const own = (action: string): AdminPermission => ({
  action: `plugin::interpretation-sync.${action}`,
});
const onType = (action: string, subject: string, conditions: string[] = []): AdminPermission => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: { locales: ['zh-Hans'], fields: ['title'] },
  conditions,
});
const publishing = (subject: string, conditions?: string[]) =>
  onType('publish', subject, conditions);

const publishAlone = ({ admin }: Stage, uid: string, documentId: string): Promise<Response> =>
  admin('post', `${DOCUMENTS}/${uid}/${documentId}/actions/publish`, {});

const publishUnlinked: Scene = async (stage) =>
  publishAlone(stage, POLICY, await createPolicy(stage.application, { title: stage.title }));

const lowerDuty = (stage: Stage, data: object): Promise<Response> =>
  stage.admin('post', `${DOCUMENTS}/${POLICY}`, {
    title: stage.title,
    interpretationDuty: 'not-required',
    ...data,
  });

const waiver = (policy: string, changes: object = {}): object => ({
  policy,
  kind: 'publish-first',
  ground: '上级机关要求限时公布',
  reason: REASON,
  ...changes,
});

const publishTogether = async (
  { application, pluginAs, title }: Stage,
  permissions: readonly AdminPermission[],
): Promise<Response> => {
  const policy = await createPolicy(application, { title });
  const ask = await pluginAs([own('publications.create'), ...permissions]);
  return ask('post', '/publications', { policies: [policy] });
};

const changeSection =
  (section: SettingsSection): Scene =>
  async ({ plugin, pluginAs }) => {
    const { version, values } = (await plugin('get', '/settings')).body.data;
    const ask = await pluginAs([own('settings.read'), own('settings.manage')]);
    return ask('put', '/settings', { version, values: { [section]: values[section] }, reason: '' });
  };

export const scenes: Record<RefusalCode, Scene> = {
  ...wrongScenes,
  ...faultScenes,
  ...calendarScenes,

  'link.missing-interpretation': publishUnlinked,
  'link.missing-policy': async (stage) => {
    const { application, title } = stage;
    return publishAlone(stage, INTERPRETATION, await createInterpretation(application, { title }));
  },
  'policy-first.policy-not-public': async (stage) => {
    const { application, title } = stage;
    const policies = [await createPolicy(application)];
    const interpretation = await createInterpretation(application, { title, policies });
    return publishAlone(stage, INTERPRETATION, interpretation);
  },
  'protect-links.policy-left-without-interpretation': async (stage) => {
    const { admin, application, title, under } = stage;
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { title, interpretations: [interpretation] });
    await publish(application, 'policy', policy);
    await publish(application, 'interpretation', interpretation);
    return under(
      ({ gate }) => ({ gate: { ...gate, protectLinks: 'block' } }),
      () => admin('post', `${DOCUMENTS}/${INTERPRETATION}/${interpretation}/actions/unpublish`, {}),
    );
  },

  'refusal.blocked': publishUnlinked,
  'refusal.busy': async ({ admin, application, locked, title }) => {
    const policy = await createPolicy(application, { title });
    return locked(() => admin('put', `${DOCUMENTS}/${POLICY}/${policy}`, { summary: '改' }));
  },
  'refusal.settings-changed': ({ plugin }) =>
    plugin('put', '/settings', { version: 999, values: {}, reason: '' }),
  'refusal.number-taken': async ({ admin, application, title }) => {
    const documentNumber = `示办发〔2026〕${title.length}${Date.now()}号`;
    await createPolicy(application, { title, documentNumber });
    return admin('post', `${DOCUMENTS}/${POLICY}`, { title: '另一文件', documentNumber });
  },
  'refusal.number-malformed': ({ admin }) =>
    admin('post', `${DOCUMENTS}/${POLICY}`, { title: '甲', documentNumber: '示办发\u0000' }),
  'refusal.duty-reason-missing-required': (stage) => lowerDuty(stage, { nature: 'normative' }),
  'refusal.duty-reason-missing-recommended': (stage) => {
    const rule = { nature: null, category: 'plan', importance: null, duty: 'recommended' as const };
    return stage.under(
      ({ duty }) => ({ duty: { rules: [rule, ...duty.rules] } }),
      () => lowerDuty(stage, { category: 'plan' }),
    );
  },
  'refusal.document-not-found': ({ plugin }) => plugin('get', `/gate/${POLICY}/${MISSING}`),
  'refusal.content-not-found': ({ admin }) =>
    admin('put', `${DOCUMENTS}/${POLICY}/${MISSING}`, { summary: '改' }),
  'refusal.content-forbidden': async ({ adminAs, application }) => {
    const ask = await adminAs([onType('read', POLICY)]);
    const policy = await createPolicy(application);
    return ask('put', `${DOCUMENTS}/${POLICY}/${policy}`, { summary: '改' });
  },
  'refusal.type-not-governed': ({ plugin }) =>
    plugin('get', `/gate/api::department.department/${MISSING}`),
  'refusal.draft-forbidden': ({ read }) => read('/api/policies?status=draft'),
  'refusal.states-forbidden': async ({ adminAs }) => {
    const ask = await adminAs([onType('read', POLICY)]);
    return ask('get', `${DOCUMENTS}/${POLICY}?plugins[interpretation-sync][state]=open`);
  },
  'refusal.action-forbidden': async ({ pluginAs }) => (await pluginAs([]))('get', '/alerts/count'),
  'refusal.publish-forbidden': (stage) =>
    publishTogether(stage, [publishing(POLICY, ['admin::is-creator']), publishing(INTERPRETATION)]),
  'refusal.publish-policy-forbidden': (stage) =>
    publishTogether(stage, [publishing(INTERPRETATION)]),
  'refusal.publish-interpretation-forbidden': (stage) =>
    publishTogether(stage, [publishing(POLICY)]),
  'refusal.alerts-not-found': ({ plugin }) => plugin('post', `/alerts/${MISSING}/acknowledge`),
  'refusal.settings-gate-forbidden': changeSection('gate'),
  'refusal.settings-duty-forbidden': changeSection('duty'),
  'refusal.settings-deadlines-forbidden': changeSection('deadlines'),
  'refusal.settings-alerts-forbidden': changeSection('alerts'),
  'refusal.settings-addresses-forbidden': changeSection('addresses'),
  'refusal.settings-sweep-forbidden': changeSection('sweep'),
  'refusal.settings-content-forbidden': changeSection('content'),
  'refusal.notice-not-found': ({ plugin }) => plugin('get', `/alerts/${MISSING}/notice`),
  'refusal.delivery-not-found': ({ plugin }) => plugin('post', `/deliveries/${MISSING}/retry`),
  'refusal.delivery-not-failed': async ({ application, plugin }) => {
    const { documentId } = await createDelivery(application);
    return plugin('post', `/deliveries/${documentId}/retry`);
  },
  'refusal.deadline-not-found': ({ plugin }) => plugin('get', `/deadlines/${MISSING}`),
  'refusal.waiver-not-found': ({ plugin }) =>
    plugin('post', `/waivers/${MISSING}/revoke`, { reason: REASON }),
  'refusal.webhook-not-found': ({ plugin }) => plugin('delete', '/webhooks/999'),
  'refusal.waiver-in-force': async ({ application, plugin, title }) => {
    const policy = await createPolicy(application, { title });
    await plugin('post', '/waivers', waiver(policy));
    return plugin('post', '/waivers', waiver(policy));
  },
  'refusal.waiver-ends-in-past': async ({ application, plugin, title }) => {
    const policy = await createPolicy(application, { title });
    return plugin('post', '/waivers', waiver(policy, { expiresOn: '2020-01-01' }));
  },
  'refusal.waiver-ended': async ({ application, plugin, title }) => {
    const policy = await createPolicy(application, { title });
    const { body } = await plugin('post', '/waivers', waiver(policy));
    const revoke = () => plugin('post', `/waivers/${body.data.id}/revoke`, { reason: REASON });
    await revoke();
    return revoke();
  },
  'refusal.start-ahead': async ({ application, plugin, title }) => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { title, interpretations: [interpretation] });
    await publish(application, 'policy', policy);
    const { body } = await plugin('get', `/deadlines?q=${encodeURIComponent(title)}`);
    return plugin('put', `/deadlines/${body.data[0].deadline.id}/start`, {
      officialPublishedAt: '2190-01-01T00:00:00Z',
      reason: REASON,
    });
  },
  'refusal.invalid': ({ plugin }) => plugin('post', '/waivers', {}),
};
