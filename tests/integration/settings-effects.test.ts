import type {
  DeadlineAnswer,
  Settings,
  SettingsChange,
} from '../../plugins/interpretation-sync/shared/contracts';
import { createApiToken } from '../support/accounts';
import type { Application } from '../support/application';
import { realTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  createPolicy,
  publish,
  remove,
  unpublish,
} from '../support/documents';
import { eventsOf, eventually, timelineOf } from '../support/records';
import { openSettingsOffice, PLUGIN, SETTINGS, type SettingsOffice } from '../support/settings';

/** March 2026: the 2nd is a Monday; no holiday in these two weeks. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

let office: SettingsOffice;
let application: Application;
let settings: SettingsOffice['settings'];
let apiToken: string;

const panelOf = async (policy: string) =>
  (await office.get(`${PLUGIN}/gate/api::policy.policy/${policy}`)).body.data;
const deadlineOf = async (policy: string): Promise<DeadlineAnswer> =>
  (await panelOf(policy)).deadline;
const alertsOf = async (policy: string): Promise<string[]> => {
  const rows: Record<string, unknown>[] = await application.strapi.db
    .query('plugin::interpretation-sync.alert')
    .findMany({ where: { policyDocumentId: policy }, orderBy: { id: 'asc' } });
  return rows.map(({ level, cycle, step, resolvedAt, retractedAt }) => {
    const ended = resolvedAt === null ? 'open' : 'resolved';
    const state = retractedAt === null ? ended : 'retracted';
    return `${String(level)} ${Number(cycle)}.${Number(step)} ${state}`;
  });
};
const publishOverHttp = async (documentId: string) =>
  application.request
    .put(`/api/policies/${documentId}`)
    .set('Authorization', `Bearer ${apiToken}`)
    .send({ data: {} });

beforeAll(async () => {
  office = await openSettingsOffice(at(2));
  ({ application, settings } = office);
  apiToken = await createApiToken(application.strapi);
});
afterAll(async () => {
  realTime();
  await application.stop();
});

describe('The gate', () => {
  it('judges by the new severity at once', async () => {
    const policy = await createPolicy(application);
    expect((await publishOverHttp(policy)).status).toBe(400);
    await settings.change(({ gate }) => ({
      gate: { ...gate, checks: { ...gate.checks, link: 'warn' } },
    }));
    expect((await panelOf(policy)).decision.verdict).toBe('allowed');
    expect((await publishOverHttp(policy)).status).toBe(200);
    await settings.change(({ gate }) => ({
      gate: { ...gate, checks: { ...gate.checks, link: 'block' } },
    }));
    expect((await publishOverHttp(await createPolicy(application))).status).toBe(400);
    await remove(application, 'policy', policy);
  });

  it('protects links once it is told to', async () => {
    const { policy, interpretation } = await createPair(application, ['policy', 'interpretation']);
    await settings.change(({ gate }) => ({ gate: { ...gate, protectLinks: 'block' } }));
    await expect(unpublish(application, 'interpretation', interpretation)).rejects.toMatchObject({
      name: 'PublicationBlockedError',
    });
    await settings.change(({ gate }) => ({ gate: { ...gate, protectLinks: 'warn' } }));
    await unpublish(application, 'interpretation', interpretation);
    await remove(application, 'policy', policy);
  });

  it('lets through on trial what it would have refused, counts it, and refuses again after it', async () => {
    const trial = async () => (await office.get(`${PLUGIN}/trial`)).body.data;
    expect(await trial()).toEqual({ since: null, count: 0, latest: [] });
    await office.itIs(at(2, '11:00'));
    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'trial' } }), '先行试运行');
    const policy = await createPolicy(application, { title: '关于试运行的通知' });
    const early = await createInterpretation(application, {
      policies: [await createPolicy(application)],
    });
    expect(await panelOf(policy)).toMatchObject({
      mode: 'trial',
      decision: { verdict: 'allowed' },
    });
    await office.itIs(at(2, '12:00'));
    expect((await publishOverHttp(policy)).status).toBe(200);
    await publish(application, 'interpretation', early);
    // What the gate has nothing against is no matter of the trial.
    await createPair(application, ['policy', 'interpretation']);

    expect(await trial()).toEqual({
      since: new Date(at(2, '11:00')).toISOString(),
      count: 2,
      latest: [
        expect.objectContaining({ codes: ['policy-first.policy-not-public'] }),
        {
          at: new Date(at(2, '12:00')).toISOString(),
          title: '关于试运行的通知',
          uid: 'api::policy.policy',
          documentId: policy,
          locale: 'zh-Hans',
          codes: ['link.missing-interpretation'],
        },
      ],
    });
    const entries = await timelineOf(application, { documentId: policy });
    expect(entries.filter(({ event }) => event === 'publication.trial')).toMatchObject([
      { params: { codes: ['link.missing-interpretation'] }, actorKind: 'api-token' },
    ]);

    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'enforce' } }));
    expect((await publishOverHttp(await createPolicy(application))).status).toBe(400);
    expect(await trial()).toMatchObject({ count: 2 });
    const { body } = await office.get(`${SETTINGS}/history?pageSize=2`);
    expect(
      body.data.map(({ changes, reason }: SettingsChange) => [changes[0]?.after, reason]),
    ).toEqual([
      ['enforce', ''],
      ['trial', '先行试运行'],
    ]);
    await remove(application, 'policy', policy);
  });

  it('leaves no trace of a trial where the publication failed', async () => {
    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'trial' } }));
    const policy = await createPolicy(application);
    const failure = new Error('something else went wrong');
    await expect(
      application.strapi.db.transaction(async () => {
        await publish(application, 'policy', policy);
        throw failure;
      }),
    ).rejects.toBe(failure);
    const other = await createPolicy(application);
    await application.strapi.db.transaction(() => publish(application, 'policy', other));
    const isRecorded = (events: string[]) => events.includes('publication.trial');
    expect(await eventually(() => eventsOf(application, other), isRecorded)).toContain(
      'publication.trial',
    );
    expect(await eventsOf(application, policy)).toEqual([]);
    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'enforce' } }));
    await remove(application, 'policy', other);
  });
});

describe('What the public sees', () => {
  it('changes with the setting', async () => {
    const { policy } = await createPair(application, ['policy', 'interpretation']);
    const reader = await createApiToken(application.strapi, 'read-only');
    const status = async () =>
      (await office.get(`/api/policies/${policy}`, reader)).body.data.interpretationStatus;
    expect(await status()).toMatchObject({ interpreted: true });
    await settings.change(() => ({ content: { publicStatus: 'none' } }));
    expect(await status()).toBeUndefined();
    await settings.change(() => ({ content: { publicStatus: 'full' } }));
    expect(await status()).toMatchObject({ state: 'met-same-day' });
    await settings.change(() => ({ content: { publicStatus: 'interpreted' } }));
    await remove(application, 'policy', policy);
  });
});

describe('Deadlines', () => {
  const days = (workingDays: number) => (present: Settings) => ({
    deadlines: { ...present.deadlines, workingDays },
  });
  let open: string;
  let overdue: string;
  let met: string;
  let closed: string;

  beforeAll(async () => {
    await office.itIs(at(2));
    const pairs = [];
    for (let count = 0; count < 4; count += 1)
      pairs.push(await createPair(application, ['policy']));
    const [first, second, third, fourth] = pairs;
    overdue = first?.policy ?? '';
    met = second?.policy ?? '';
    closed = third?.policy ?? '';
    await unpublish(application, 'policy', closed);
    await office.itIs(at(4, '09:00'));
    await publish(application, 'interpretation', second?.interpretation ?? '');
    await office.itIs(at(6));
    await office.sweep();
    await remove(application, 'policy', fourth?.policy ?? '');
    open = (await createPair(application, ['policy'])).policy;
  });

  it('say before a change how many of them it would move, and move none', async () => {
    const before = await deadlineOf(open);
    expect(await settings.preview(days(5))).toMatchObject({ movedDeadlines: 2 });
    expect(await settings.preview(days(3))).toMatchObject({ movedDeadlines: 0 });
    expect(await deadlineOf(open)).toEqual(before);
    expect((await settings.read()).values.deadlines.workingDays).toBe(3);
  });

  it('move with the days while they run; what is met or closed stays as judged', async () => {
    const judged = [await deadlineOf(met), await deadlineOf(closed)];
    expect(await deadlineOf(open)).toMatchObject({ dueOn: '2026-03-11', state: 'open' });
    expect(await deadlineOf(overdue)).toMatchObject({ dueOn: '2026-03-05', state: 'overdue' });
    expect(await alertsOf(overdue)).toEqual([
      'started 1.1 open',
      'reminder 1.1 open',
      'reminder 1.2 open',
      'overdue 1.1 open',
    ]);

    await settings.change(days(5));
    expect(await deadlineOf(open)).toMatchObject({ dueOn: '2026-03-13', cycle: 1 });
    expect(await alertsOf(open)).toEqual(['started 1.1 open']);
    // It was overdue too early: all of that is taken back, and it begins anew.
    expect(await deadlineOf(overdue)).toMatchObject({ dueOn: '2026-03-09', cycle: 2 });
    expect(await alertsOf(overdue)).toEqual([
      'started 1.1 retracted',
      'reminder 1.1 retracted',
      'reminder 1.2 retracted',
      'overdue 1.1 retracted',
      'started 2.1 open',
    ]);
    expect([await deadlineOf(met), await deadlineOf(closed)]).toEqual(judged);
  });

  it('leave a timeline entry with where they were and are', async () => {
    const moved = (await timelineOf(application, { documentId: open })).filter(
      ({ event }) => event === 'deadline.moved',
    );
    expect(moved).toMatchObject([
      {
        actorKind: 'admin',
        params: {
          before: { dueOn: '2026-03-11' },
          dueOn: '2026-03-13',
          cycle: 1,
        },
      },
    ]);
    expect(await eventsOf(application, met)).not.toContain('deadline.moved');
  });

  it('tell in their alerts when they are due now', async () => {
    const { body } = await office.get(`${PLUGIN}/alerts?state=open&policy=${open}`);
    expect(body.data).toMatchObject([{ level: 'started', dueOn: '2026-03-13' }]);
  });

  it('are overdue again at the new instant, once', async () => {
    await office.itIs(at(10, '00:00'));
    expect(await office.sweep()).toMatchObject({ raised: 1 });
    expect(await office.sweep()).toMatchObject({ raised: 0 });
    expect(await alertsOf(overdue)).toContain('overdue 2.1 open');
  });

  it('are overdue at once where fewer days have passed already', async () => {
    await settings.change(({ deadlines, alerts }) => ({
      deadlines: { ...deadlines, workingDays: 1 },
      alerts: { ...alerts, reminders: [{ workingDay: 1, at: '09:00' }] },
    }));
    expect(await deadlineOf(open)).toMatchObject({
      dueOn: '2026-03-09',
      state: 'overdue',
      cycle: 1,
    });
    expect(await alertsOf(open)).toContain('overdue 1.1 open');
  });

  it('start by the new days, and end at the new closing time', async () => {
    await settings.change(({ deadlines }) => ({
      deadlines: { ...deadlines, closingTime: '17:30', workingDays: 2 },
    }));
    const { policy } = await createPair(application, ['policy']);
    expect(await deadlineOf(policy)).toMatchObject({
      dueOn: '2026-03-12',
      dueAt: new Date(at(12, '17:30')).toISOString(),
    });
  });

  it('remind at the new times', async () => {
    const { policy } = await createPair(application, ['policy']);
    await settings.change(({ alerts }) => ({
      alerts: { ...alerts, reminders: [{ workingDay: 2, at: '15:00' }] },
    }));
    await office.itIs(at(12, '14:59'));
    await office.sweep();
    expect(await alertsOf(policy)).toEqual(['started 1.1 open']);
    await office.itIs(at(12, '15:00'));
    await office.sweep();
    expect(await alertsOf(policy)).toEqual(['started 1.1 open', 'reminder 1.1 open']);
  });
});

describe('A preview', () => {
  it('counts the public policies that would lack something, and what a trial would have let through', async () => {
    const figures = () => settings.preview(({ gate }) => ({ gate: { ...gate, mode: 'trial' } }));
    const before = await figures();
    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'trial' } }));
    const lacking = await createPolicy(application);
    await publish(application, 'policy', lacking);
    await settings.change(({ gate }) => ({ gate: { ...gate, mode: 'enforce' } }));
    expect((await publishOverHttp(await createPolicy(application))).status).toBe(400);
    const after = await figures();
    expect(after.policiesWithFindings).toBe(before.policiesWithFindings + 1);
    expect(after.refusedLately).toBe(before.refusedLately + 1);
    const off = await settings.preview(({ gate }) => ({
      gate: { ...gate, checks: { link: 'off', 'policy-first': 'off' } },
    }));
    expect(off.policiesWithFindings).toBe(0);
    expect((await settings.read()).values.gate.mode).toBe('enforce');
  });
});
