import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {
  AlertAnswer,
  SettingsAnswer,
} from '../../plugins/interpretation-sync/shared/contracts';
import { startApplication, type Application } from './application';
import { setTime } from './clock';
import { createFailedDelivery } from './deliveries';
import { createPolicy, INTERPRETATION, POLICY } from './documents';
import { readSampleFile, signInAs, type SampleAccount } from './sample-office';
import type { Sample } from './screens';

/** The office opens on a Tuesday; a day later one of its deadlines ends. */
const OPENING = '2026-04-14T02:30:00Z';
export const PICTURED = '2026-04-15T02:30:00Z';
const APPLIES_FROM = '2026-02-01';

/** The sample office a day after it opened, with a little done in it. */
export interface PicturedOffice {
  application: Application;
  account(name: string): SampleAccount;
  /** Document ids that stand in addresses. */
  ids: Record<Sample, string>;
  stop(): Promise<void>;
}

export const openPicturedOffice = async (): Promise<PicturedOffice> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'screenshots-'));
  const file = path.join(folder, 'accounts.json');
  setTime(OPENING);
  const application = await startApplication({
    adminPanel: true,
    env: {
      SAMPLE_OFFICE: 'true',
      SAMPLE_OFFICE_FILE: file,
      INTERPRETATION_SYNC_APPLIES_FROM: APPLIES_FROM,
    },
  });
  const { accounts } = readSampleFile(file);
  const account = (name: string): SampleAccount => {
    const found = accounts.find(({ email }) => email.startsWith(`${name}@`));
    if (!found) throw new Error(`The sample office has no account ${name}.`);
    return found;
  };
  await doSomeWork(application, account);
  return {
    application,
    account,
    ids: await samplesOf(application),
    stop: async () => {
      await application.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Sends requests of the plugin as the person of an account; fails where one is refused. */
const clerkOf = async (application: Application, account: SampleAccount) => {
  const token = await signInAs(application, account);
  return async (method: 'get' | 'post' | 'put', address: string, sent: object = {}) => {
    const { status, body } = await application.request[method](`/interpretation-sync/${address}`)
      .set('Authorization', `Bearer ${token}`)
      .send(sent);
    if (status < 300) return body.data;
    throw new Error(`${address} answered ${status}: ${JSON.stringify(body)}`);
  };
};

/** A waiver, a seen alert, a changed setting, a webhook and a digest that did not go: what pages show beside the samples. */
const doSomeWork = async (
  application: Application,
  account: (name: string) => SampleAccount,
): Promise<void> => {
  setTime(PICTURED);
  const editor = await clerkOf(application, account('editor'));
  const leader = await clerkOf(application, account('leader'));
  const system = await clerkOf(application, account('system'));

  const policy = await createPolicy(application, {
    title: '【示例】示例省司法厅关于调整部分证明事项办理方式的公告',
    interpretationDuty: 'required',
    disclosure: 'proactive',
    nature: 'normative',
    category: 'notice',
    documentNumber: '示司公〔2026〕8号',
  });
  await leader('post', 'waivers', {
    policy,
    kind: 'exempt',
    ground: '【示例】省厅政务公开工作领导小组会议纪要',
    reason: '【示例】仅调整办理窗口，内容浅显，公众无需解读即可办理。',
  });
  await editor('post', 'publications', { policies: [policy], interpretations: [] });
  await editor('post', 'sweep');

  const blocked = await documentOf(application, POLICY, '宣传阵地');
  await expect(
    editor('post', 'publications', { policies: [blocked], interpretations: [] }),
  ).rejects.toThrow('PublicationBlockedError');

  const alerts: AlertAnswer[] = await editor('get', 'alerts?state=open&pageSize=100');
  const started = alerts.find(({ level }) => level === 'started');
  if (started) await leader('post', `alerts/${started.id}/acknowledge`);

  const { version, values }: SettingsAnswer = await system('get', 'settings');
  await system('put', 'settings', {
    version,
    values: { gate: { ...values.gate, protectLinks: 'block' } },
    reason: '【示例】已公开的政策文件不得失去解读材料。',
  });
  await system('post', 'webhooks', {
    name: '【示例】机关工作群',
    url: 'https://example.org/hook',
    isEnabled: true,
    events: ['interpretation-sync.alert.raised', 'interpretation-sync.publication.blocked'],
  });
  await createFailedDelivery(application, {
    digestDay: 20260415,
    recipientName: '【示例】方一诺',
    recipientDepartment: '【示例】法制处',
  });
};

const documentOf = async (
  { strapi }: Application,
  uid: typeof POLICY | typeof INTERPRETATION,
  title: string,
): Promise<string> => {
  const row = await strapi.db.query(uid).findOne({ where: { title: { $contains: title } } });
  return String(row?.documentId);
};

const samplesOf = async (application: Application): Promise<Record<Sample, string>> => {
  const late = await documentOf(application, POLICY, '法律援助经济困难标准');
  const deadline = await application.strapi.db
    .query('plugin::interpretation-sync.deadline')
    .findOne({ where: { policyDocumentId: late } });
  return {
    blocked: await documentOf(application, POLICY, '宣传阵地'),
    ready: await documentOf(application, POLICY, '人民调解员'),
    overdue: await documentOf(application, POLICY, '律师执业信息公示规定'),
    interpretation: await documentOf(application, INTERPRETATION, '人民调解员'),
    deadline: String(deadline?.documentId),
  };
};
