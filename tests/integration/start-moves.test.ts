import type { AdminPermission } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { createClerk, pathsIn, type Clerk } from '../support/clerk';
import { realTime, setTime } from '../support/clock';
import {
  createInterpretation,
  createPair,
  editDraft,
  importPublicPolicy,
  POLICY,
  publish,
  writeLocale,
  type Data,
} from '../support/documents';
import { alertsOf, timelineOf } from '../support/records';
import { rowCounts } from '../support/row-counts';

/** A Monday, 2 March; no holiday in these weeks. Times are Beijing's. */
const at = (day: string, time = '10:00') => `2026-${day}T${time}:00+08:00`;
const instant = (text: string) => new Date(text).toISOString();
const PLUGIN = '/interpretation-sync';
const REASON = '网站公开时间登记有误，予以更正。';

let application: Application;
let clerk: Clerk;

beforeAll(async () => {
  setTime(at('03-02', '08:00'));
  application = await startApplication({
    env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
  });
  await application.strapi
    .plugin('i18n')
    .service('locales')
    .create({ code: 'en', name: 'English' });
  clerk = createClerk(application);
});
afterAll(async () => {
  realTime();
  await application.stop();
});
beforeEach(() => clerk.itIs(at('03-02')));

const deadlineOf = async (policy: string) =>
  (await clerk.call('get', `${PLUGIN}/gate/${POLICY}/${policy}`)).body.data.deadline;
const moveTo = async (policy: string, officialPublishedAt: string) => {
  const { id } = await deadlineOf(policy);
  return clerk.call('put', `${PLUGIN}/deadlines/${id}/start`, {
    officialPublishedAt,
    reason: REASON,
  });
};
const sweep = async () => (await clerk.call('post', `${PLUGIN}/sweep`)).body.data;
const rowsOf = async (policy: string): Promise<Data[]> =>
  application.strapi.db.query(POLICY).findMany({ where: { documentId: policy } });

describe('A start that moves to an earlier instant', () => {
  it('makes overdue what was due, and raises that at once', async () => {
    const { policy } = await createPair(application, ['policy']);
    const { status, body } = await moveTo(policy, at('02-24'));
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      state: 'overdue',
      startedAt: instant(at('02-24')),
      dueOn: '2026-02-27',
      cycle: 1,
    });
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 open', 'overdue 1.1 open']);
    const alerts = await clerk.call('get', `${PLUGIN}/alerts?policy=${policy}&state=all`);
    expect(alerts.body.data.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      '2026-02-27',
      '2026-02-27',
    ]);
  });

  it('is on the timeline with old and new start and due day, and the reason', async () => {
    const { policy } = await createPair(application, ['policy']);
    await moveTo(policy, at('02-27'));
    const moved = (await timelineOf(application, { documentId: policy })).filter(
      ({ event }) => event === 'deadline.moved',
    );
    expect(moved).toMatchObject([
      {
        actorKind: 'admin',
        params: {
          before: { startedAt: instant(at('03-02')), dueOn: '2026-03-05' },
          startedAt: instant(at('02-27')),
          // 28 February is a Saturday on which everybody works.
          dueOn: '2026-03-03',
          reason: REASON,
          historical: false,
        },
      },
    ]);
  });

  it('judges anew what was met in time', async () => {
    const { policy, interpretation } = await createPair(application, ['policy']);
    await clerk.itIs(at('03-04'));
    await publish(application, 'interpretation', interpretation);
    expect(await deadlineOf(policy)).toMatchObject({ state: 'met-in-time' });
    await moveTo(policy, at('02-24'));
    expect(await deadlineOf(policy)).toMatchObject({
      state: 'met-late',
      metAt: instant(at('03-04')),
      firstMetAt: instant(at('03-04')),
    });
    await moveTo(policy, at('03-03'));
    expect(await deadlineOf(policy)).toMatchObject({ state: 'met-in-time' });
    await moveTo(policy, at('03-04', '09:00'));
    expect(await deadlineOf(policy)).toMatchObject({ state: 'met-same-day' });
  });

  it('makes historical what was public before the rule applied, and takes its alerts back', async () => {
    const { policy } = await createPair(application, ['policy']);
    await moveTo(policy, '2025-12-30T02:00:00Z');
    expect(await deadlineOf(policy)).toMatchObject({ state: 'historical' });
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 retracted']);
    await clerk.itIs(at('03-09'));
    await sweep();
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 retracted']);
  });
});

describe('A start that moves to a later instant', () => {
  it('takes back what came too early, and raises it again in its time', async () => {
    const { policy } = await createPair(application, ['policy']);
    await clerk.itIs(at('03-06'));
    await sweep();
    expect(await deadlineOf(policy)).toMatchObject({ state: 'overdue' });

    await moveTo(policy, at('03-05'));
    expect(await deadlineOf(policy)).toMatchObject({
      state: 'open',
      dueOn: '2026-03-10',
      cycle: 2,
    });
    expect(await alertsOf(application, policy)).toEqual([
      'started 1.1 retracted',
      'reminder 1.1 retracted',
      'reminder 1.2 retracted',
      'overdue 1.1 retracted',
      'started 2.1 open',
    ]);
    await clerk.itIs(at('03-11'));
    await sweep();
    expect((await alertsOf(application, policy)).slice(5)).toEqual([
      'reminder 2.1 open',
      'reminder 2.2 open',
      'overdue 2.1 open',
    ]);
  });

  it('is met at the start where the interpretation was public by then', async () => {
    const { policy } = await createPair(application, ['policy', 'interpretation']);
    await clerk.itIs(at('03-05'));
    await moveTo(policy, at('03-04'));
    expect(await deadlineOf(policy)).toMatchObject({
      state: 'met-same-day',
      metAt: instant(at('03-04')),
    });
    await moveTo(policy, at('02-24'));
    expect(await deadlineOf(policy)).toMatchObject({
      state: 'met-late',
      metAt: instant(at('03-02')),
    });
  });

  it('begins to count what was only listed so far', async () => {
    const policy = await importPublicPolicy(application);
    await sweep();
    expect(await deadlineOf(policy)).toMatchObject({ state: 'historical' });
    await moveTo(policy, at('03-01'));
    expect(await deadlineOf(policy)).toMatchObject({ state: 'open', cycle: 1 });
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 open']);
  });
});

describe('The instant to which a start moves', () => {
  it('is stored on every version, and survives every publication', async () => {
    const interpretation = await createInterpretation(application);
    const { policy } = await createPair(application, ['policy']);
    await writeLocale(application, 'policy', policy, 'en');
    await moveTo(policy, at('03-01', '12:00'));
    await clerk.itIs(at('03-03'));
    await moveTo(policy, at('03-03', '09:00'));
    await editDraft(application, 'policy', policy, { interpretations: [interpretation] });
    await publish(application, 'policy', policy);
    await publish(application, 'policy', policy, 'en');
    await sweep();
    const rows = await rowsOf(policy);
    expect(rows).toHaveLength(4);
    for (const { officialPublishedAt, disclosedAt } of rows) {
      expect({ officialPublishedAt, disclosedAt }).toEqual({
        officialPublishedAt: instant(at('03-03', '09:00')),
        disclosedAt: instant(at('03-03', '09:00')),
      });
    }
    expect(await deadlineOf(policy)).toMatchObject({ startedAt: instant(at('03-03', '09:00')) });
  });

  it('is where a clock starts that reconciliation has to make again', async () => {
    const { policy } = await createPair(application, ['policy']);
    await clerk.itIs(at('03-04'));
    await moveTo(policy, at('03-03'));
    await application.strapi.db
      .query('plugin::interpretation-sync.deadline')
      .deleteMany({ where: { policyDocumentId: policy } });
    await publish(application, 'policy', policy);
    expect(await deadlineOf(policy)).toMatchObject({ startedAt: instant(at('03-03')) });
  });
});

describe('Moving a start', () => {
  it.each<[string, object, string[]]>([
    ['without an instant', { officialPublishedAt: undefined }, ['officialPublishedAt']],
    ['to a day', { officialPublishedAt: '2026-03-01' }, ['officialPublishedAt']],
    [
      'to an instant without a zone',
      { officialPublishedAt: '2026-03-01T10:00:00' },
      ['officialPublishedAt'],
    ],
    [
      'to a day that does not exist',
      { officialPublishedAt: '2026-02-30T10:00:00Z' },
      ['officialPublishedAt'],
    ],
    ['to the future', { officialPublishedAt: at('03-02', '10:01') }, ['officialPublishedAt']],
    [
      'to the Middle Ages',
      { officialPublishedAt: '1066-10-14T09:00:00Z' },
      ['officialPublishedAt'],
    ],
    ['to a number', { officialPublishedAt: 1 }, ['officialPublishedAt']],
    ['without a reason', { reason: undefined }, ['reason']],
    ['with a short reason', { reason: '更正' }, ['reason']],
    ['with an unknown field', { dueOn: '2026-03-31' }, ['dueOn']],
  ])('is refused %s, naming the field', async (_title, changes, fields) => {
    const { policy } = await createPair(application, ['policy']);
    const { id } = await deadlineOf(policy);
    const before = [await rowCounts(application), await rowsOf(policy)];
    const answer = await clerk.call('put', `${PLUGIN}/deadlines/${id}/start`, {
      officialPublishedAt: at('03-01'),
      reason: REASON,
      ...changes,
    });
    expect({ status: answer.status, paths: pathsIn(answer) }).toEqual({
      status: 400,
      paths: fields,
    });
    expect([await rowCounts(application), await rowsOf(policy)]).toEqual(before);
  });

  it('is refused for a deadline that is not there', async () => {
    const body = { officialPublishedAt: at('03-01'), reason: REASON };
    for (const id of ['nothing', '%00']) {
      const { status } = await clerk.call('put', `${PLUGIN}/deadlines/${id}/start`, body);
      expect(status).toBe(404);
    }
  });

  it.each([
    ['ledger.read', 403],
    ['deadlines.backdate', 200],
  ])('is for those with its own permission: %s answers %i', async (name, expected) => {
    const { policy } = await createPair(application, ['policy']);
    const { id } = await deadlineOf(policy);
    const permission: AdminPermission = { action: `plugin::interpretation-sync.${name}` };
    const { status } = await createClerk(application, [permission]).call(
      'put',
      `${PLUGIN}/deadlines/${id}/start`,
      { officialPublishedAt: at('03-01'), reason: REASON },
    );
    expect(status).toBe(expected);
  });
});
