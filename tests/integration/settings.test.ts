import type { Settings, SettingsChange } from '../../plugins/interpretation-sync/shared/contracts';
import { createEditor, createSuperAdmin } from '../support/accounts';
import type { Application } from '../support/application';
import { realTime } from '../support/clock';
import { openSettingsOffice, PLUGIN, SETTINGS, type SettingsOffice } from '../support/settings';

/** 10:00 in Beijing. */
const NOW = '2026-03-02T10:00:00+08:00';

let office: SettingsOffice;
let application: Application;
let settings: SettingsOffice['settings'];

beforeAll(async () => {
  office = await openSettingsOffice(NOW);
  ({ application, settings } = office);
});
afterAll(async () => {
  realTime();
  await application.stop();
});

describe('Settings that nobody has changed', () => {
  it('are those of the configuration, with what they are chosen from', async () => {
    const answer = await settings.read();
    expect(answer).toMatchObject({
      version: 0,
      changedAt: null,
      changedBy: null,
      choices: {
        natures: ['regulation', 'normative', 'other'],
        importances: ['ordinary', 'important'],
      },
      editable: ['gate', 'duty', 'deadlines', 'alerts', 'addresses', 'sweep', 'content'],
      configuration: {
        timeZone: 'Asia/Shanghai',
        enforcedLocales: ['zh-Hans'],
        appliesFrom: '2026-03-02',
      },
      values: {
        gate: { mode: 'enforce', checks: { link: 'block', 'policy-first': 'block' } },
        deadlines: { workingDays: 3, closingTime: '24:00' },
        content: { publicStatus: 'interpreted' },
      },
    });
    expect(answer.values).toEqual(answer.defaults);
    expect(answer.choices.categories).toContain('reply');
  });

  it('have no history', async () => {
    const { body } = await office.get(`${SETTINGS}/history`);
    expect(body).toEqual({
      data: [],
      meta: { pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 } },
    });
  });

  it('stay so where a change changes nothing', async () => {
    await settings.change(({ gate, sweep: schedule }) => ({ gate, sweep: schedule }));
    expect((await settings.read()).version).toBe(0);
  });
});

describe('A change', () => {
  it('is stored as a version that says who changed what, and why', async () => {
    const answer = await settings.change(
      ({ deadlines }) => ({ deadlines: { ...deadlines, legalBasis: '测试依据' } }),
      '依据新文件',
    );
    expect(answer).toMatchObject({
      version: 1,
      changedBy: 'PersonTest',
      values: { deadlines: { legalBasis: '测试依据' } },
    });
    await settings.change(({ deadlines }, before = answer.defaults) => ({
      deadlines: { ...deadlines, legalBasis: before.deadlines.legalBasis },
    }));
    const { body } = await office.get(`${SETTINGS}/history?pageSize=1&page=2`);
    const [change]: SettingsChange[] = body.data;
    expect(change).toEqual({
      version: 1,
      changedAt: new Date(NOW).toISOString(),
      changedBy: 'PersonTest',
      reason: '依据新文件',
      changes: [
        {
          path: 'deadlines.legalBasis',
          before: answer.defaults.deadlines.legalBasis,
          after: '测试依据',
        },
      ],
    });
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    expect((await settings.read()).values).toEqual(answer.defaults);
  });

  it.each([
    ['zh-Hans', '刷新页面'],
    ['en', 'reload the page'],
  ])('of settings that were changed meanwhile is refused, in %s', async (language, nextStep) => {
    const { version, values } = await settings.read();
    const { token: administrator } = await createSuperAdmin(application);
    for (const query of ['', '?dryRun=true']) {
      const { status, body } = await application.request
        .put(`${SETTINGS}${query}`)
        .set('Authorization', `Bearer ${administrator}`)
        .set('x-interpretation-sync-language', language)
        .send({ version: version - 1, values: { content: values.content } });
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        name: 'SettingsChangedError',
        details: { code: 'SETTINGS_CHANGED' },
      });
      expect(body.error.message).toContain(nextStep);
    }
    expect((await settings.read()).version).toBe(version);
  });

  it('that two people ask for at once is made by one of them', async () => {
    const { version } = await settings.read();
    const answers = await Promise.all(
      (['none', 'full', 'interpreted', 'none'] as const).map((publicStatus) =>
        office.send('put', SETTINGS, { version, values: { content: { publicStatus } } }),
      ),
    );
    const changed = await settings.read();
    const refused = answers.filter(({ status }) => status === 409);
    // Who asks for what is in force already changes nothing, and may come first.
    expect(changed.version).toBe(version + 1);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    await settings.change(({ content }) => ({
      content: { ...content, publicStatus: 'interpreted' },
    }));
  });
});

describe('What can’t be a setting is refused, naming the field, and nothing is stored', () => {
  type Change = (present: Settings) => object;
  it.each<[title: string, values: Change, path: string]>([
    ['a section that nobody knows', () => ({ mail: {} }), 'values.mail'],
    ['half a section', () => ({ sweep: { schedule: '* * * * *' } }), 'values.sweep.reconciliation'],
    [
      'a field that nobody knows',
      ({ gate }) => ({ gate: { ...gate, colour: 1 } }),
      'values.gate.colour',
    ],
    ['an unknown mode', ({ gate }) => ({ gate: { ...gate, mode: 'loose' } }), 'values.gate.mode'],
    [
      'an unknown check',
      ({ gate }) => ({ gate: { ...gate, checks: { ...gate.checks, colour: 'warn' } } }),
      'values.gate.checks.colour',
    ],
    [
      'a check that is left out',
      ({ gate }) => ({ gate: { ...gate, checks: { link: 'warn' } } }),
      'values.gate.checks.policy-first',
    ],
    [
      'a list as a check',
      ({ gate }) => ({ gate: { ...gate, checks: { ...gate.checks, link: ['warn'] } } }),
      'values.gate.checks.link',
    ],
    ...[0, 61, 1.5, -1, '3', null, 1e30].map((workingDays): [string, Change, string] => [
      `${JSON.stringify(workingDays)} working days`,
      ({ deadlines }) => ({ deadlines: { ...deadlines, workingDays } }),
      'values.deadlines.workingDays',
    ]),
    ...['00:60', '24:01', '9:00', '', 540].map((closingTime): [string, Change, string] => [
      `the closing time ${JSON.stringify(closingTime)}`,
      ({ deadlines }) => ({ deadlines: { ...deadlines, closingTime } }),
      'values.deadlines.closingTime',
    ]),
    [
      'NUL in the legal basis',
      ({ deadlines }) => ({ deadlines: { ...deadlines, legalBasis: 'a\u0000' } }),
      'values.deadlines.legalBasis',
    ],
    [
      'an endless legal basis',
      ({ deadlines }) => ({ deadlines: { ...deadlines, legalBasis: '长'.repeat(1001) } }),
      'values.deadlines.legalBasis',
    ],
    [
      'fewer days than the reminders need',
      ({ deadlines }) => ({ deadlines: { ...deadlines, workingDays: 2 } }),
      'values.deadlines.workingDays',
    ],
    [
      'a reminder after the deadline',
      ({ alerts }) => ({ alerts: { ...alerts, reminders: [{ workingDay: 4, at: '09:00' }] } }),
      'values.alerts.reminders.0.workingDay',
    ],
    [
      'a reminder at an impossible time',
      ({ alerts }) => ({ alerts: { ...alerts, reminders: [{ workingDay: 1, at: '24:00' }] } }),
      'values.alerts.reminders.0.at',
    ],
    [
      'a thousand reminders',
      ({ alerts }) => ({
        alerts: { ...alerts, reminders: Array(1000).fill({ workingDay: 1, at: '09:00' }) },
      }),
      'values.alerts.reminders',
    ],
    [
      'a recipient that nobody knows',
      ({ alerts }) => ({
        alerts: { ...alerts, recipients: { ...alerts.recipients, overdue: ['mayor'] } },
      }),
      'values.alerts.recipients.overdue.0',
    ],
    ...['every minute', '* * * *', '0 25 * * *', '0-99999999 * * * *', '', 5].map(
      (schedule): [string, Change, string] => [
        `the schedule ${JSON.stringify(schedule)}`,
        (present) => ({ sweep: { ...present.sweep, schedule } }),
        'values.sweep.schedule',
      ],
    ),
    [
      'an unknown public status',
      () => ({ content: { publicStatus: 'all' } }),
      'values.content.publicStatus',
    ],
    [
      'a duty that nobody knows',
      () => ({
        duty: { rules: [{ nature: null, category: null, importance: null, duty: 'perhaps' }] },
      }),
      'values.duty.rules.0.duty',
    ],
    [
      'a nature that no policy has',
      () => ({
        duty: { rules: [{ nature: 'law', category: null, importance: null, duty: 'required' }] },
      }),
      'values.duty.rules.0.nature',
    ],
    ['a list of rules that is none', () => ({ duty: { rules: 'all' } }), 'values.duty.rules'],
  ])('such as %s', async (_title, values, path) => {
    const { version, values: present } = await settings.read();
    const { status, body } = await office.send('put', SETTINGS, {
      version,
      values: values(present),
    });
    expect(
      body.error.details.errors.map((error: { path: string[] }) => error.path.join('.')),
    ).toContain(path);
    expect([status, body.error.name]).toEqual([400, 'ValidationError']);
    expect(await settings.read()).toMatchObject({ version, values: present });
  });

  it.each<[title: string, request: object, path: string]>([
    ['no version', { values: {} }, 'version'],
    ['a text as version', { version: '1', values: {} }, 'version'],
    ['a version below all', { version: -1, values: {} }, 'version'],
    ['no values', { version: 1 }, 'values'],
    ['a list of values', { version: 1, values: [] }, 'values'],
    ['a number as reason', { version: 1, values: {}, reason: 5 }, 'reason'],
    ['an endless reason', { version: 1, values: {}, reason: '长'.repeat(1001) }, 'reason'],
    ['NUL in the reason', { version: 1, values: {}, reason: 'a\u0000' }, 'reason'],
    ['another name', { version: 1, values: {}, changedBy: 'a' }, 'changedBy'],
  ])('such as a request with %s', async (_title, request, path) => {
    const { status, body } = await office.send('put', SETTINGS, request);
    expect([status, body.error.details.errors[0].path.join('.')]).toEqual([400, path]);
  });

  it.each([
    [`${SETTINGS}/history?page=0`, 'page'],
    [`${SETTINGS}/history?pageSize=101`, 'pageSize'],
    [`${SETTINGS}/history?sort=version`, 'sort'],
  ])('such as the question %s', async (address, path) => {
    const { status, body } = await office.get(address);
    expect([status, body.error.details.errors[0].path.join('.')]).toEqual([400, path]);
  });
});

describe('Permissions', () => {
  const roleOf = async (...actions: string[]) =>
    (
      await createEditor(
        application,
        actions.map((action) => ({ action: `plugin::interpretation-sync.${action}` })),
      )
    ).token;

  it.each([
    ['get', SETTINGS],
    ['put', SETTINGS],
    ['get', `${SETTINGS}/history`],
    ['get', `${PLUGIN}/trial`],
  ] as const)('%s %s is closed to people without any', async (method, path) => {
    const stranger = await roleOf('ledger.read');
    const { status } = await application.request[method](path).set(
      'Authorization',
      `Bearer ${stranger}`,
    );
    expect(status).toBe(403);
  });

  it('to read are not permissions to change', async () => {
    const reader = await roleOf('settings.read');
    const { body } = await office.get(SETTINGS, reader);
    expect(body.data.editable).toEqual([]);
    const { status } = await application.request
      .put(SETTINGS)
      .set('Authorization', `Bearer ${reader}`)
      .send({ version: body.data.version, values: {} });
    expect(status).toBe(403);
  });

  it('are asked for by section', async () => {
    const manager = await roleOf('settings.read', 'settings.manage', 'settings.content');
    const { body } = await office.get(SETTINGS, manager);
    const { version, values, editable } = body.data;
    expect(editable).toEqual(['content']);
    const put = (sections: Partial<Settings>, query = '') =>
      application.request
        .put(`${SETTINGS}${query}`)
        .set('Authorization', `Bearer ${manager}`)
        .set('Accept-Language', 'zh-Hans')
        .send({ version, values: sections });
    for (const section of ['gate', 'duty', 'deadlines', 'alerts', 'addresses', 'sweep'] as const) {
      const refused = await put({ content: values.content, [section]: values[section] });
      expect([section, refused.status]).toEqual([section, 403]);
      expect(refused.body.error.message).toContain('请联系系统管理员');
      expect((await put({ [section]: values[section] }, '?dryRun=true')).status).toBe(403);
    }
    expect((await put({ content: values.content })).status).toBe(200);
  });

  it('for a section alone, without the general one, are not enough', async () => {
    const half = await roleOf('settings.read', 'settings.content');
    const { body } = await office.get(SETTINGS, half);
    expect(body.data.editable).toEqual([]);
  });

  it('show further addresses to those alone who may change them, in the history too', async () => {
    await settings.change(({ addresses }) => ({
      addresses: { ...addresses, overdue: ['told@example.test'] },
    }));
    const reader = await roleOf('settings.read');
    const owner = await roleOf('settings.read', 'settings.addresses');
    for (const path of [SETTINGS, `${SETTINGS}/history`]) {
      expect((await office.get(path, reader)).text).not.toContain('told@example.test');
      expect((await office.get(path, owner)).text).toContain('told@example.test');
    }
  });
});
