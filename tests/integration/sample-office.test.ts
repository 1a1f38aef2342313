import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { winston } from '@strapi/logger';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { INTERPRETATION, POLICY, type Data } from '../support/documents';
import { countRows, readSampleFile, signInAs, type SampleAccount } from '../support/sample-office';

/** A Monday in the National Day holidays: no working day since Wednesday. */
const FIRST_START = '2026-10-05T04:00:00Z';
const PROGRESS = { type: 'api', name: 'sample-office', key: 'progress' };

interface Row {
  documentId: string;
  title: string;
}

let database: ScratchDatabase;
let folder: string;
let file: string;
let application: Application;

const open = async (env: Record<string, string> = {}): Promise<void> => {
  application = await startApplication({
    database,
    env: {
      SAMPLE_OFFICE: 'true',
      SAMPLE_OFFICE_FILE: file,
      INTERPRETATION_SYNC_APPLIES_FROM: '2026-08-06',
      ...env,
    },
  });
};

const account = (start: string): SampleAccount => {
  const found = readSampleFile(file).accounts.find(({ email }) => email.startsWith(start));
  if (!found) throw new Error(`No account of ${start} in the file.`);
  return found;
};

const get = async (address: string, token: string) => {
  const { status, body } = await application.request
    .get(address)
    .set('Authorization', `Bearer ${token}`);
  if (status !== 200) throw new Error(`${address} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

const documentIdOf = async (
  uid: typeof POLICY | typeof INTERPRETATION,
  title: string,
): Promise<string> => {
  const row: Row | null = await application.strapi.db
    .query(uid)
    .findOne({ where: { title: { $contains: title } } });
  if (row === null) throw new Error(`No document is called ${title}.`);
  return row.documentId;
};

beforeAll(async () => {
  database = await createScratchDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-office-'));
  file = path.join(folder, 'accounts', 'sample-office.json');
  setTime(FIRST_START);
  await open();
});
afterAll(async () => {
  await application.stop();
  realTime();
  fs.rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

describe('The sample office, after its first start', () => {
  let editor: string;
  beforeAll(async () => {
    editor = await signInAs(application, account('editor'));
  });

  it('shows its editor every state of the ledger at once', async () => {
    const { data } = await get('/interpretation-sync/deadlines?pageSize=100', editor);
    const states = data.map((row: { policy: Row; state: string }) => [row.policy.title, row.state]);
    expect(Object.fromEntries(states)).toMatchObject({
      '【示例】示例省司法厅关于印发《公共法律服务中心窗口服务规范》的通知': 'met-same-day',
      '【示例】示例省司法厅关于进一步便利企业申请公证的意见': 'met-in-time',
      '【示例】示例省法律援助经济困难标准认定办法': 'met-late',
      '【示例】示例省律师执业信息公示规定': 'overdue',
      '【示例】示例省司法行政机关行政执法公示办法': 'approaching',
      '【示例】示例省司法厅关于开展乡村“法律明白人”培养工作的通知': 'open',
      黑龙江省司法厅2017年政务公开工作要点: 'historical',
      市司法局2019年政务公开工作实施方案: 'historical',
      江西省司法厅关于进一步加强政务公开工作的意见: 'historical',
      辽宁省司法厅2018年政府信息公开工作年度报告: 'not-required',
      自治区司法厅2009年政务公开工作报告: 'not-required',
    });
  });

  it('raises each alert that is due, and resolves the one that was answered', async () => {
    const { data } = await get('/interpretation-sync/alerts?state=all&pageSize=100', editor);
    const alerts = data.map(
      ({ policy, level, state }: { policy: Row; level: string; state: string }) =>
        `${policy.title} ${level} ${state}`,
    );
    expect(alerts.sort()).toEqual(
      [
        '【示例】示例省律师执业信息公示规定 overdue open',
        '【示例】示例省法律援助经济困难标准认定办法 overdue resolved',
        '【示例】示例省司法厅关于开展乡村“法律明白人”培养工作的通知 started open',
        '【示例】示例省司法行政机关行政执法公示办法 started open',
      ].sort(),
    );
  });

  it('counts a late interpretation from the day on which it was released', async () => {
    const { data } = await get('/interpretation-sync/deadlines?pageSize=100', editor);
    const row = data.find(({ policy }: { policy: Row }) => policy.title.includes('法律援助'));
    expect(row.deadline.metAt).toBe('2026-09-23T08:00:00.000Z');
  });

  test.each([
    {
      title: 'a policy without interpretation may not be published',
      uid: POLICY,
      document: '法治宣传阵地',
      verdict: 'blocked',
      codes: ['link.missing-interpretation'],
      together: undefined,
    },
    {
      title: 'an interpretation may not go before its policy, but together with it',
      uid: INTERPRETATION,
      document: '动漫说',
      verdict: 'blocked',
      codes: ['policy-first.policy-not-public'],
      together: 'allowed',
    },
    {
      title: 'an interpretation of another body’s document stands alone',
      uid: INTERPRETATION,
      document: '政府信息公开条例',
      verdict: 'allowed',
      codes: [],
      together: undefined,
    },
  ] as const)('$title', async ({ uid, document, verdict, codes, together }) => {
    const documentId = await documentIdOf(uid, document);
    const { data } = await get(`/interpretation-sync/gate/${uid}/${documentId}`, editor);
    expect(data.decision.verdict).toBe(verdict);
    expect(data.decision.findings.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(data.together?.decision.verdict).toBe(together);
  });

  it('lets its editor publish the waiting pair together', async () => {
    const policy = await documentIdOf(POLICY, '人民调解员');
    const interpretation = await documentIdOf(INTERPRETATION, '人民调解员');
    const { status, body } = await application.request
      .post('/interpretation-sync/publications')
      .set('Authorization', `Bearer ${editor}`)
      .send({ policies: [policy], interpretations: [interpretation], dryRun: true });
    expect([status, body.data?.decision.verdict]).toEqual([200, 'allowed']);
  });

  it('does not let its editor manage accounts', async () => {
    const { status } = await application.request
      .get('/admin/users')
      .set('Authorization', `Bearer ${editor}`);
    expect(status).toBe(403);
  });

  it('shows the public what is public, with links, and nothing private', async () => {
    const { request } = application;
    const policies = await request.get('/api/policies?populate=*&pagination[pageSize]=100');
    expect(policies.body.data).toHaveLength(11);
    const external = await request.get('/api/interpretations?populate=externalPolicies');
    expect(external.body.data).toHaveLength(4);
    const departments = await request.get('/api/departments?populate=*');
    expect(departments.body.data).toHaveLength(6);
    const all = JSON.stringify([policies.body, external.body, departments.body]);
    const hidden = ['@example.test', '000-0000', '法治宣传阵地', '人民调解员管理办法', '可以公开'];
    expect(hidden.filter((text) => all.includes(text))).toEqual([]);
    const [first] = policies.body.data;
    expect((await request.get(`/api/policies/by-slug/${first.slug}`)).status).toBe(200);
  });

  it('holds the five real documents with their issuers and dates', async () => {
    const { body } = await application.request.get(
      '/api/policies?filters[origin]=reposted&sort=disclosedAt',
    );
    expect(
      body.data.map(({ title, issuer, documentNumber, issuedOn, disclosedAt }: Data) => [
        title,
        issuer,
        documentNumber,
        issuedOn,
        disclosedAt,
      ]),
    ).toEqual([
      [
        '自治区司法厅2009年政务公开工作报告',
        '宁夏回族自治区司法厅',
        null,
        null,
        '2016-11-23T14:15:00.000Z',
      ],
      [
        '黑龙江省司法厅2017年政务公开工作要点',
        '黑龙江省司法厅',
        null,
        null,
        '2017-06-18T16:00:00.000Z',
      ],
      [
        '辽宁省司法厅2018年政府信息公开工作年度报告',
        '辽宁省司法厅',
        null,
        null,
        '2019-03-28T16:00:00.000Z',
      ],
      [
        '市司法局2019年政务公开工作实施方案',
        '盘锦市司法局',
        null,
        '2019-08-12',
        '2019-08-11T16:00:00.000Z',
      ],
      [
        '江西省司法厅关于进一步加强政务公开工作的意见',
        '江西省司法厅',
        null,
        null,
        '2019-12-31T16:00:00.000Z',
      ],
    ]);
  });

  it('writes the passwords for nobody else, and says what to try', async () => {
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const { accounts, tryThese } = readSampleFile(file);
    expect(accounts).toHaveLength(7);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(7);
    expect(tryThese).toHaveLength(3);
    await signInAs(application, account('admin'));
  });
});

describe('The sample office, at later starts', () => {
  it('is the same after a second start', async () => {
    const [before, accounts] = [await countRows(application), readSampleFile(file).accounts];
    await application.stop();
    await open();
    expect(await countRows(application)).toEqual(before);
    expect(readSampleFile(file).accounts).toEqual(accounts);
  });

  it('completes a load that was interrupted, and writes lost passwords anew', async () => {
    const before = await countRows(application);
    const old = account('editor').password;
    const { strapi } = application;
    for (const [uid, title] of [
      [INTERPRETATION, '律师执业信息公示规定'],
      [POLICY, '律师执业信息公示规定'],
      [POLICY, '江西省司法厅'],
    ] as const) {
      await strapi.documents(uid).delete({ documentId: await documentIdOf(uid, title) });
    }
    await strapi.store(PROGRESS).set({
      value: { firstStart: new Date(FIRST_START).toISOString(), isComplete: false },
    });
    fs.rmSync(file);
    await application.stop();
    await open();

    const after = await countRows(application);
    expect(after[POLICY]).toBe(before[POLICY]);
    expect(after[INTERPRETATION]).toBe(before[INTERPRETATION]);
    expect(after['admin::user']).toBe(before['admin::user']);
    expect(account('editor').password).not.toBe(old);
    await signInAs(application, account('editor'));
  });

  it('adds nothing that people have deleted once it was complete', async () => {
    const documentId = await documentIdOf(POLICY, '法治宣传阵地');
    await application.strapi.documents(POLICY).delete({ documentId });
    const before = await countRows(application);
    await application.stop();
    await open();
    expect(await countRows(application)).toEqual(before);
  });

  it('warns of the sample accounts at every start of a production, wanted or not', async () => {
    await application.stop();
    const log = jest.spyOn(winston.transports.Console.prototype, 'log');
    await open({ NODE_ENV: 'production', SAMPLE_OFFICE: 'false', LOG_LEVEL: 'warn' });
    const lines = log.mock.calls.map(([line]) => JSON.stringify(line));
    log.mockRestore();
    expect(lines.filter((line) => line.includes('admin@example.test'))).toHaveLength(2);
    expect(lines.join()).not.toContain(account('admin').password);
  });
});
