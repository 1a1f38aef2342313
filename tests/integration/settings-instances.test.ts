import os from 'node:os';
import supertest from 'supertest';
import { createApiToken, createSuperAdmin } from '../support/accounts';
import { startApplicationProcess, type ApplicationProcess } from '../support/application-process';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { createPair, createPolicy, importPublicPolicy } from '../support/documents';
import { testEnvironment } from '../support/environment';
import { withSetting } from '../support/overlay';
import { deadlinesOf, eventually } from '../support/records';
import { runSql } from '../support/sql';
import { openSettingsOffice, PLUGIN, type SettingsOffice } from '../support/settings';

describe('Settings that one of two instances has changed', () => {
  // The same secrets for both: each accepts the tokens of the other.
  const secrets = testEnvironment(os.tmpdir());
  let database: ScratchDatabase;
  let office: SettingsOffice;
  let other: ApplicationProcess;
  let adminToken: string;
  let apiToken: string;

  const onOther = {
    sweep: () =>
      supertest(other.url).post(`${PLUGIN}/sweep`).set('Authorization', `Bearer ${adminToken}`),
    verdict: async (policy: string): Promise<string> => {
      const { body } = await supertest(other.url)
        .get(`${PLUGIN}/gate/api::policy.policy/${policy}`)
        .set('Authorization', `Bearer ${adminToken}`);
      return body.data.decision.verdict;
    },
    publish: async (policy: string) => {
      const { status } = await supertest(other.url)
        .put(`/api/policies/${policy}`)
        .set('Authorization', `Bearer ${apiToken}`)
        .send({ data: {} });
      return status;
    },
  };
  const dueOn = async (policy: string): Promise<string> => {
    const { body } = await office.get(`${PLUGIN}/gate/api::policy.policy/${policy}`);
    return body.data.deadline.dueOn;
  };

  beforeAll(async () => {
    database = await createScratchDatabase();
    office = await openSettingsOffice(null, { database, env: secrets });
    const { application } = office;
    adminToken = (await createSuperAdmin(application)).token;
    apiToken = await createApiToken(application.strapi);
    other = await startApplicationProcess(database, secrets);
  });
  afterAll(async () => {
    await other.kill();
    await office.application.stop();
    await database.drop();
  });

  it('are in force on the other before its sweep, for gate and deadlines alike', async () => {
    const { application, settings } = office;
    const unlinked = await createPolicy(application);
    const { policy } = await createPair(application);
    const before = await createPair(application, ['policy']);
    await settings.change(({ gate, deadlines }) => ({
      gate: { ...gate, mode: 'trial' },
      deadlines: { ...deadlines, workingDays: 60 },
    }));
    const due = await dueOn(before.policy);

    // Nobody has told the other yet: it goes by what it knows.
    expect(await onOther.publish(unlinked)).toBe(400);
    expect(await onOther.publish(policy)).toBe(200);
    expect(await dueOn(policy)).not.toBe(due);

    expect((await onOther.sweep()).status).toBe(200);
    expect(await dueOn(policy)).toBe(due);
    expect(await onOther.publish(unlinked)).toBe(200);
    expect(await dueOn(unlinked)).toBe(due);
  });

  it('are in force on one that starts', async () => {
    await other.kill();
    other = await startApplicationProcess(database, secrets);
    expect(await onOther.publish(await createPolicy(office.application))).toBe(200);
  });

  it('are in force within seconds on one whose turn to sweep does not come', async () => {
    const unlinked = await createPolicy(office.application);
    await other.kill();
    const startedAt = Date.now();
    const timers = { ...secrets, INTERPRETATION_SYNC_TIMERS: 'true' };
    other = await startApplicationProcess(database, timers, { 'sweep.schedule': '0 0 1 1 *' });
    // It sweeps and delivers once, at its start; from then on it writes nothing.
    const swept = `select id from interpretation_sync_runs
      where name = 'sweep' and succeeded_at > ${startedAt}`;
    await eventually(
      () => runSql(database, swept),
      (rows) => rows.length === 1,
    );
    await eventually(
      () =>
        runSql(
          database,
          'select id from interpretation_sync_deliveries where next_attempt_at is not null',
        ),
      (rows) => rows.length === 0,
    );
    expect(await onOther.verdict(unlinked)).toBe('allowed');
    await office.settings.change(({ gate }) => ({ gate: { ...gate, mode: 'enforce' } }));
    await eventually(
      () => onOther.verdict(unlinked),
      (verdict) => verdict === 'blocked',
    );
  });
});

describe('A schedule', () => {
  it('that is changed takes effect without a restart', async () => {
    const office = await openSettingsOffice(null, {
      env: { INTERPRETATION_SYNC_TIMERS: 'true' },
      plugins: withSetting('sweep', { schedule: '0 0 1 1 *', reconciliation: '0 0 1 1 *' }),
    });
    const { application, settings } = office;
    // What is done at the start is over once it has found this one.
    const first = await importPublicPolicy(application, {}, new Date());
    await office.sweep();
    expect(await deadlinesOf(application, first)).toHaveLength(1);

    const past = await importPublicPolicy(application, {}, new Date());
    await settings.change(({ sweep }) => ({ sweep: { ...sweep, schedule: '* * * * * *' } }));
    const found = await eventually(
      () => deadlinesOf(application, past),
      (deadlines) => deadlines.length > 0,
    );
    expect(found).toHaveLength(1);
    await application.stop();
  });
});
