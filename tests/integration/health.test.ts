import { generate } from '@strapi/openapi';
import { createApiToken } from '../support/accounts';
import type { Application } from '../support/application';
import { realTime } from '../support/clock';
import { importPublicPolicy } from '../support/documents';
import { withSetting } from '../support/overlay';
import { eventually } from '../support/records';
import { openSettingsOffice, type SettingsOffice } from '../support/settings';

const HEALTH = '/api/interpretation-sync/health';
const METRICS = '/api/interpretation-sync/metrics';
const TOKEN = 'a-token-for-monitors-only';
const TITLE = '关于保密事项的通知';

describe('An application whose timers run', () => {
  let office: SettingsOffice;
  let application: Application;
  const asMonitor = async (path = HEALTH, token = TOKEN) =>
    application.request.get(path).set('Authorization', `Bearer ${token}`);

  beforeAll(async () => {
    office = await openSettingsOffice('2026-03-02T02:00:00Z', {
      env: {
        INTERPRETATION_SYNC_TIMERS: 'true',
        INTERPRETATION_SYNC_METRICS_TOKEN: TOKEN,
        INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01',
      },
      plugins: withSetting('sweep', { schedule: '0 0 1 1 *', reconciliation: '0 0 1 1 *' }),
    });
    application = office.application;
    await eventually(
      async () => (await application.request.get(HEALTH)).body.data.status,
      (status) => status === 'ok',
    );
  });
  afterAll(async () => {
    await application.stop();
    realTime();
  });

  it('is well once it has caught up after its start, and tells everybody no more', async () => {
    const { status, body } = await application.request.get(HEALTH);
    expect([status, body]).toEqual([200, { data: { status: 'ok' } }]);
    const unknown = await asMonitor(HEALTH, 'a-token-that-nobody-has');
    expect([unknown.status, unknown.body]).toEqual([200, { data: { status: 'ok' } }]);
  });

  it('tells operators what ran when, what waits, and how far the calendar goes', async () => {
    await importPublicPolicy(application, { title: TITLE }, new Date('2026-02-02T02:00:00Z'));
    await office.itIs('2026-03-02T03:00:00Z');
    const { raised } = await office.sweep();
    const { status, body, text } = await asMonitor();
    expect([status, body.data]).toEqual([
      200,
      {
        status: 'ok',
        reasons: [],
        asOf: '2026-03-02T03:00:00.000Z',
        runs: {
          sweep: {
            startedAt: '2026-03-02T03:00:00.000Z',
            finishedAt: '2026-03-02T03:00:00.000Z',
            succeededAt: '2026-03-02T03:00:00.000Z',
            isFailing: false,
            counts: expect.objectContaining({ raised, failed: 0 }),
          },
          reconciliation: expect.objectContaining({ succeededAt: '2026-03-02T02:00:00.000Z' }),
        },
        alerts: { open: raised, acknowledged: 0 },
        deliveries: { waiting: expect.any(Number), claimed: 0, failed: 0 },
        calendar: { coveredUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      },
    ]);
    expect(text).not.toContain(TITLE);
  });

  it('says why an operator should look', async () => {
    const { strapi } = application;
    await strapi.db
      .connection('interpretation_sync_runs')
      .where({ name: 'sweep' })
      .update({ error: 'Error: no database' });
    expect((await application.request.get(HEALTH)).body.data).toEqual({ status: 'degraded' });
    expect((await asMonitor()).body.data).toMatchObject({ reasons: ['sweep-failed'] });
    expect((await asMonitor(METRICS)).text).toMatch(
      /^interpretation_sync_degraded\{reason="sweep-failed"\} 1$/m,
    );
    await office.sweep();
    expect((await asMonitor()).body.data).toMatchObject({ status: 'ok', reasons: [] });
  });

  it('answers all to API tokens with the permission, and refuses those without', async () => {
    const { strapi } = application;
    const allowed = await createApiToken(strapi, ['plugin::interpretation-sync.health.find']);
    const other = await createApiToken(strapi, ['api::policy.policy.find']);
    const readOnly = await createApiToken(strapi, 'read-only');
    expect((await asMonitor(HEALTH, allowed)).body.data).toHaveProperty('runs');
    expect((await asMonitor(HEALTH, readOnly)).body.data).toHaveProperty('runs');
    expect((await asMonitor(HEALTH, other)).status).toBe(403);
    expect((await asMonitor(METRICS, allowed)).status).toBe(401);
  });

  it('gives Prometheus its text, and nobody else', async () => {
    const { status, text, headers } = await asMonitor(METRICS);
    expect([status, headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/plain; version=0.0.4'),
    ]);
    const lines = text.split('\n').filter((line) => line !== '');
    const sample =
      /^interpretation_sync_[a-z_]+(\{[a-z]+="[A-Za-z-]+"(,[a-z]+="[A-Za-z-]+")*\})? \d+$/;
    expect(lines.filter((line) => !/^# (HELP|TYPE) /.test(line) && !sample.test(line))).toEqual([]);
    expect(lines).toContain('interpretation_sync_healthy 1');
    expect((await application.request.get(METRICS)).status).toBe(401);
    expect((await asMonitor(METRICS, 'a-token-for-monitors-onl')).status).toBe(401);
    expect((await asMonitor(METRICS, `${TOKEN} `.repeat(500))).status).toBe(401);
  });

  it('describes both in OpenAPI', () => {
    const { document } = generate(application.strapi, { type: 'content-api' });
    expect(Object.keys(document.paths ?? {})).toEqual(
      expect.arrayContaining(['/interpretation-sync/health', '/interpretation-sync/metrics']),
    );
  });
});

describe('An application without a token for monitors', () => {
  it('has no metrics', async () => {
    const { application } = await openSettingsOffice(null);
    const answers = [
      await application.request.get(METRICS),
      await application.request.get(METRICS).set('Authorization', 'Bearer '),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    await application.stop();
  });
});
