import fc from 'fast-check';
import {
  civilDateOf,
  deadlineStates,
  figuresOf,
  stateOf,
} from '../../plugins/interpretation-sync/server/src/domain';
import type {
  StatisticsAnswer,
  StatisticsFigures,
} from '../../plugins/interpretation-sync/shared/contracts';
import { createApiToken, createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import {
  createPair,
  createPolicy,
  editDraft,
  importPublicPolicy,
  publish,
  unpublish,
} from '../support/documents';
import {
  insertPolicies,
  instantAfter,
  storedPolicyIn,
  type StoredPolicy,
} from '../support/random-deadlines';

/** On the clocks of Shanghai. */
const shanghai = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);
const ZONE = 'Asia/Shanghai';

const nothing: StatisticsFigures = {
  sameDay: 0,
  inTime: 0,
  late: 0,
  missing: 0,
  notYetDue: 0,
  waived: 0,
  notRequired: 0,
  historical: 0,
  cancelled: 0,
  provisional: 0,
  onTimeRate: null,
};
const figures = (changes: Partial<StatisticsFigures> = {}) => ({ ...nothing, ...changes });

let application: Application;
let token: string;
let legal: string;
let planning: string;
let sameDay: string;

const ask = async (path: string, bearer = token) => {
  const { status, body } = await application.request
    .get(path.startsWith('/') ? path : `/interpretation-sync/${path}`)
    .set('Authorization', `Bearer ${bearer}`);
  return { status, body };
};
const read = async (query: string): Promise<StatisticsAnswer> => {
  const { status, body } = await ask(`statistics?${query}`);
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  return body.data;
};
const groupsOf = ({ groups }: StatisticsAnswer) =>
  Object.fromEntries(groups.map(({ key, label, ...own }) => [key, { label, ...own }]));
/** Tokens expire with the clock: each moment has a sign-in of its own. */
const itIs = async (local: string) => {
  setTime(shanghai(local));
  token = (await createSuperAdmin(application)).token;
};

/** A policy that became public then, and its interpretation, if ever. */
const publishPolicy = async (
  at: string,
  draftingDepartment: string | null,
  interpretedAt: string | null,
): Promise<string> => {
  setTime(shanghai(at));
  const { policy, interpretation } = await createPair(application);
  await editDraft(application, 'policy', policy, { draftingDepartment });
  await publish(application, 'policy', policy);
  if (interpretedAt !== null) {
    setTime(shanghai(interpretedAt));
    await publish(application, 'interpretation', interpretation);
  }
  return policy;
};

beforeAll(async () => {
  setTime(shanghai('2026-02-02 08:00'));
  application = await startApplication({ env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' } });
  legal = await createDepartment(application, { name: '法制处' });
  planning = await createDepartment(application, { name: '规划处' });
  await importPublicPolicy(application, {}, shanghai('2025-12-20 10:00'));

  sameDay = await publishPolicy('2026-02-02 10:00', legal, '2026-02-02 17:00');
  await publishPolicy('2026-02-02 10:00', legal, '2026-02-05 23:59');
  await publishPolicy('2026-02-02 10:00', planning, '2026-02-06 00:00');
  // Still February in London; due on Wednesday 4 March.
  await publishPolicy('2026-03-01 00:30', planning, '2026-03-03 10:00');
  await publishPolicy('2026-03-02 10:00', legal, null);
  const takenDown = await publishPolicy('2026-03-02 10:00', null, null);
  setTime(shanghai('2026-03-04 10:00'));
  await unpublish(application, 'policy', takenDown);
  const exempt = await createPolicy(application, { interpretationDuty: 'not-required' });
  await publish(application, 'policy', exempt);
  await publishPolicy('2026-03-09 10:00', legal, null);
  await createPolicy(application);
  await itIs('2026-03-10 10:00');
  await application.request
    .post('/interpretation-sync/sweep')
    .set('Authorization', `Bearer ${token}`);
});
afterAll(async () => {
  realTime();
  await application.stop();
});

describe('The statistics', () => {
  const february = figures({ sameDay: 1, inTime: 1, late: 1, onTimeRate: 2 / 3 });
  const march = figures({
    inTime: 1,
    missing: 1,
    cancelled: 1,
    notRequired: 1,
    notYetDue: 1,
    onTimeRate: 1 / 2,
  });

  it('are of the current year so far, by month, where nothing is asked', async () => {
    const answer = await read('');
    expect(answer).toMatchObject({
      from: '2026-01-01',
      to: '2026-03-10',
      asOf: '2026-03-10T02:00:00.000Z',
      groupBy: 'month',
      total: figures({
        sameDay: 1,
        inTime: 2,
        late: 1,
        missing: 1,
        notYetDue: 1,
        notRequired: 1,
        cancelled: 1,
        onTimeRate: 3 / 5,
      }),
    });
    expect(answer.groups).toEqual([
      { key: '2026-01', label: '2026-01', ...figures() },
      { key: '2026-02', label: '2026-02', ...february },
      { key: '2026-03', label: '2026-03', ...march },
    ]);
  });

  it('include both ends of a period, on the days of the body', async () => {
    const answer = await read('from=2025-12-20&to=2026-02-28');
    expect(groupsOf(answer)).toEqual({
      '2025-12': { label: '2025-12', ...figures({ historical: 1 }) },
      '2026-01': { label: '2026-01', ...figures() },
      '2026-02': { label: '2026-02', ...february },
    });
    expect((await read('from=2026-03-01&to=2026-03-01')).total).toEqual(
      figures({ inTime: 1, onTimeRate: 1 }),
    );
    expect((await read('from=2025-12-21&to=2026-02-01')).total).toEqual(figures());
  });

  it('show months ahead with zeros', async () => {
    const { groups } = await read('from=2026-03-01&to=2026-06-30');
    expect(groups.map(({ key }) => key)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
    expect(groups.at(-1)).toEqual({ key: '2026-06', label: '2026-06', ...figures() });
  });

  it('are grouped by the drafting department, those without one last', async () => {
    const { groups, groupBy, total } = await read('groupBy=department');
    expect(groupBy).toBe('department');
    expect(groups).toEqual([
      {
        key: legal,
        label: '法制处',
        ...figures({ sameDay: 1, inTime: 1, missing: 1, notYetDue: 1, onTimeRate: 2 / 3 }),
      },
      {
        key: planning,
        label: '规划处',
        ...figures({ inTime: 1, late: 1, onTimeRate: 1 / 2 }),
      },
      { key: '', label: '', ...figures({ cancelled: 1, notRequired: 1 }) },
    ]);
    expect(total).toEqual((await read('')).total);
  });

  it.each<[asOf: string, title: string, from: string, to: string, Partial<StatisticsFigures>]>([
    [
      '2026-02-02T15:00:00%2B08:00',
      'before the interpretations came',
      '2026-01-01',
      '2026-02-02',
      { notYetDue: 3 },
    ],
    [
      '2026-02-02',
      'at the end of the first day',
      '2026-01-01',
      '2026-02-02',
      { sameDay: 1, notYetDue: 2, onTimeRate: 1 },
    ],
    [
      '2026-02-05',
      'at the end of the day on which they are due',
      '2026-01-01',
      '2026-02-05',
      { sameDay: 1, inTime: 1, late: 1, onTimeRate: 2 / 3 },
    ],
    [
      '2026-02-05T15:59:59.999Z',
      'just before they are due',
      '2026-01-01',
      '2026-02-05',
      { sameDay: 1, inTime: 1, notYetDue: 1, onTimeRate: 1 },
    ],
    [
      '2026-03-03',
      'before one was taken down and one became public',
      '2026-01-01',
      '2026-03-03',
      { sameDay: 1, inTime: 2, late: 1, notYetDue: 2, onTimeRate: 3 / 4 },
    ],
    [
      '2026-03-31',
      'as it will be if nothing happens',
      '2026-01-01',
      '2026-03-31',
      {
        sameDay: 1,
        inTime: 2,
        late: 1,
        missing: 2,
        cancelled: 1,
        notRequired: 1,
        onTimeRate: 1 / 2,
      },
    ],
  ])('judge as of %s: %s', async (asOf, _title, from, to, expected) => {
    expect(await read(`asOf=${asOf}`)).toMatchObject({ from, to, total: figures(expected) });
  });

  it('are of one language', async () => {
    expect((await read('locale=en')).total).toEqual(figures());
  });

  it('keep to the department that the public version names', async () => {
    const before = await read('groupBy=department');
    await editDraft(application, 'policy', sameDay, { draftingDepartment: planning });
    expect(await read('groupBy=department')).toEqual(before);
  });

  it('count due dates without an official notice across the states', async () => {
    await publishPolicy('2026-12-23 10:00', legal, null);
    await itIs('2026-12-24 10:00');
    expect((await read('from=2026-12-01')).total).toEqual(
      figures({ notYetDue: 1, provisional: 1 }),
    );
  });

  it.each([
    ['from=2026-02-30', 'from'],
    ['from=0001-01-01', 'from'],
    ['from=2026', 'from'],
    ['to=2200-01-01', 'to'],
    ['to[]=2026-01-01&to[]=2026-01-02', 'to'],
    ['from=2027-01-01', 'from'],
    ['from=2026-02-02&to=2026-02-01', 'from'],
    ['from=1900-01-01&to=2026-01-01', 'from'],
    ['asOf=yesterday', 'asOf'],
    ['asOf=2026-02-30', 'asOf'],
    ['asOf=2026-03-02T10:00:00', 'asOf'],
    ['asOf=9999-12-31T00:00:00Z', 'asOf'],
    ['groupBy=week', 'groupBy'],
    ['groupBy=__proto__', 'groupBy'],
    ['locale=', 'locale'],
    ['locale=%00', 'locale'],
    ['colour=red', 'colour'],
  ])('refuse %s and name the parameter', async (query, field) => {
    for (const path of ['statistics', '/api/interpretation-sync/statistics']) {
      const bearer = path.startsWith('/') ? await createApiToken(application.strapi) : token;
      const { status, body } = await ask(`${path}?${query}`, bearer);
      expect({ status, path: body.error?.details?.errors?.[0].path.join('.') }).toEqual({
        status: 400,
        path: field,
      });
    }
  });

  it('are closed to people without the permission', async () => {
    const { token: stranger } = await createEditor(application, [
      { action: 'plugin::interpretation-sync.ledger.read' },
    ]);
    expect((await ask('statistics', stranger)).status).toBe(403);
    const { token: reader } = await createEditor(application, [
      { action: 'plugin::interpretation-sync.statistics.read' },
    ]);
    expect((await ask('statistics', reader)).status).toBe(200);
  });

  it('are on the content API for those with its own permission only', async () => {
    const path = '/api/interpretation-sync/statistics';
    const query = 'from=2026-02-01&to=2026-03-31&groupBy=department';
    const tokenWith = (actions: string[]) => createApiToken(application.strapi, actions);
    const reader = await tokenWith(['plugin::interpretation-sync.statistics.read']);
    const { status, body } = await ask(`${path}?${query}`, reader);
    expect(status).toBe(200);
    const { asOf: _asOf, ...answer } = body.data;
    const { asOf: _ofAdmin, ...expected } = await read(query);
    expect(answer).toEqual(expected);
    const stranger = await tokenWith(['plugin::interpretation-sync.status.read']);
    expect((await ask(path, stranger)).status).toBe(403);
    expect((await application.request.get(path)).status).toBe(403);
  });
});

describe('The statistics of any deadlines', () => {
  const START = shanghai('2031-03-20 00:00');
  const DAYS = 50;
  const SEED = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
  const instant = instantAfter(START, DAYS);
  const period = 'from=2031-03-01&to=2031-05-31';
  let policies: StoredPolicy[];

  beforeAll(async () => {
    await itIs('2031-05-20 10:00');
    const sample = fc.sample(storedPolicyIn(instant), { numRuns: 400, seed: SEED });
    policies = await insertPolicies(application, sample);
  });

  const stateAt = ({ deadline }: StoredPolicy, asOf: Date) =>
    deadline ? stateOf(deadline, asOf) : 'not-required';
  const figuresAt = (asOf: Date, month: string | null) =>
    figuresOf(
      policies
        .filter(({ disclosedAt }) => disclosedAt <= asOf)
        .filter(
          ({ disclosedAt }) =>
            month === null || civilDateOf(disclosedAt, ZONE).startsWith(`${month}-`),
        )
        .map((policy) => ({
          state: stateAt(policy, asOf),
          count: 1,
          provisional: Number(policy.deadline?.provisional ?? false),
        })),
    );

  it(`agree with the domain as of any instant (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(instant, async (asOf) => {
        const answer = await read(`${period}&asOf=${asOf.toISOString()}`);
        expect(answer.total).toEqual(figuresAt(asOf, null));
        for (const { key, label, ...own } of answer.groups) {
          expect({ label, own }).toEqual({ label: key, own: figuresAt(asOf, key) });
        }
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it(`count each line of the ledger once (seed ${SEED})`, async () => {
    const now = shanghai('2031-05-20 10:00');
    for (const state of deadlineStates) {
      const { body } = await ask(`deadlines?${period}&state=${state}&pageSize=1`);
      expect({ state, total: body.meta.pagination.total }).toEqual({
        state,
        total: policies.filter((policy) => stateAt(policy, now) === state).length,
      });
    }
    const { total } = await read(period);
    expect(total).toEqual(figuresAt(now, null));
  });
});
