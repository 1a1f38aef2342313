import type { OverviewAnswer } from '../../plugins/interpretation-sync/shared/contracts';
import { createEditor, createSuperAdmin, type AdminPermission } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import {
  createInterpretation,
  createPair,
  createPolicy,
  DEFAULT_LOCALE,
  editDraft,
  INTERPRETATION,
  POLICY,
  publish,
  remove,
  unpublish,
  type Data,
  type Side,
} from '../support/documents';

/** On the clocks of Shanghai; no holiday in these weeks. */
const shanghai = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);
const MORNING = '2026-03-06 10:00';
const action = (name: string): AdminPermission => ({
  action: `plugin::interpretation-sync.${name}`,
});

let application: Application;
let token: string;
let legal: string;

const ask = async (query = '', bearer = token) => {
  const { status, body } = await application.request
    .get(`/interpretation-sync/overview${query}`)
    .set('Authorization', `Bearer ${bearer}`);
  return { status, body };
};
const read = async (query = '', bearer = token): Promise<OverviewAnswer> => {
  const { status, body } = await ask(query, bearer);
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  return body.data;
};
/** Tokens expire with the clock: each moment has a sign-in of its own. */
const itIs = async (local: string) => {
  setTime(shanghai(local));
  token = (await createSuperAdmin(application)).token;
};
const publishPolicy = async (data: Data): Promise<{ policy: string; interpretation: string }> => {
  const pair = await createPair(application);
  await editDraft(application, 'policy', pair.policy, data);
  await publish(application, 'policy', pair.policy);
  return pair;
};
/** A draft that the gate has refused. */
const refuse = async (side: Side, data: Data): Promise<string> => {
  const documentId =
    side === 'policy'
      ? await createPolicy(application, data)
      : await createInterpretation(application, data);
  await expect(publish(application, side, documentId)).rejects.toThrow();
  return documentId;
};
const titlesOf = (items: { document: { title: string } }[]) =>
  items.map(({ document }) => document.title);

beforeAll(async () => {
  setTime(shanghai('2026-02-01 10:00'));
  application = await startApplication({ env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' } });
  legal = await createDepartment(application, { name: '法制处' });
  setTime(shanghai('2026-02-04 09:59'));
  await refuse('policy', { title: 'refused too long ago' });
  setTime(shanghai('2026-03-02 10:00'));
  await publishPolicy({ title: 'overdue', draftingDepartment: legal });
  const met = await publishPolicy({ title: 'met' });
  await publish(application, 'interpretation', met.interpretation);
  await unpublish(application, 'policy', (await publishPolicy({ title: 'taken down' })).policy);
  setTime(shanghai('2026-03-03 10:00'));
  await publishPolicy({ title: 'due today', draftingDepartment: legal });
  setTime(shanghai('2026-03-04 10:00'));
  await publishPolicy({ title: 'due soon' });
  await refuse('policy', { title: 'refused policy', draftingDepartment: legal });
  await remove(application, 'policy', await refuse('policy', { title: 'deleted since' }));
  const mended = await refuse('policy', { title: 'mended and public' });
  await editDraft(application, 'policy', mended, { interpretationDuty: 'not-required' });
  await publish(application, 'policy', mended);
  setTime(shanghai('2026-03-05 10:00'));
  await refuse('interpretation', { title: 'refused interpretation' });
  setTime(shanghai('2026-03-06 09:30'));
  await publishPolicy({ title: 'open' });
  await itIs(MORNING);
  await application.request
    .post('/interpretation-sync/sweep')
    .set('Authorization', `Bearer ${token}`);
});
afterAll(async () => {
  realTime();
  await application.stop();
});

describe('The overview', () => {
  it('lists what is overdue, due today and due soon, and nothing else', async () => {
    const { overdue, dueToday, dueSoon } = await read();
    const policy = (title: string) => ({
      uid: POLICY,
      documentId: expect.any(String),
      locale: DEFAULT_LOCALE,
      title,
    });
    expect(overdue).toEqual({
      total: 1,
      items: [
        {
          policy: policy('overdue'),
          state: 'overdue',
          dueOn: '2026-03-05',
          dueAt: '2026-03-05T16:00:00.000Z',
          workingDaysLeft: 0,
          provisional: false,
          department: '法制处',
        },
      ],
    });
    expect(dueToday).toMatchObject({
      total: 1,
      items: [
        {
          policy: policy('due today'),
          state: 'approaching',
          dueOn: '2026-03-06',
          workingDaysLeft: 0,
          department: '法制处',
        },
      ],
    });
    expect(dueSoon).toMatchObject({
      total: 1,
      items: [
        {
          policy: policy('due soon'),
          state: 'approaching',
          dueOn: '2026-03-09',
          workingDaysLeft: 1,
          department: null,
        },
      ],
    });
  });

  it('moves what was due today to what is overdue at midnight', async () => {
    const titles = async () => {
      const answer = await read();
      return (['overdue', 'dueToday', 'dueSoon'] as const).map((kind) =>
        answer[kind].items.map(({ policy }) => policy.title),
      );
    };
    await itIs('2026-03-06 23:59');
    expect(await titles()).toEqual([['overdue'], ['due today'], ['due soon']]);
    await itIs('2026-03-07 00:00');
    expect(await titles()).toEqual([['overdue', 'due today'], [], ['due soon']]);
    await itIs(MORNING);
  });

  it('lists drafts that the gate refused lately, unless they are public or gone since', async () => {
    const { blockedDrafts } = await read();
    expect(blockedDrafts.total).toBe(2);
    expect(blockedDrafts.items).toEqual([
      {
        document: expect.objectContaining({
          uid: INTERPRETATION,
          title: 'refused interpretation',
        }),
        lastRefusedAt: '2026-03-05T02:00:00.000Z',
        codes: ['link.missing-policy'],
      },
      {
        document: expect.objectContaining({ uid: POLICY, title: 'refused policy' }),
        lastRefusedAt: '2026-03-04T02:00:00.000Z',
        codes: ['link.missing-interpretation'],
      },
    ]);
  });

  it('shows drafts of the types and departments only that the reader may read', async () => {
    const readable = (subject: string, conditions: string[] = []): AdminPermission => ({
      action: 'plugin::content-manager.explorer.read',
      subject,
      properties: { fields: ['title'], locales: [DEFAULT_LOCALE] },
      conditions,
    });
    const ledger = action('ledger.read');
    const seenWith = async (permissions: AdminPermission[], ownDepartment?: string) => {
      const person = await createEditor(application, [ledger, ...permissions]);
      if (ownDepartment !== undefined) {
        await application.strapi.db.query('api::department.department').update({
          where: { documentId: ownDepartment },
          data: { users: [person.id] },
        });
      }
      const { blockedDrafts } = await read('', person.token);
      expect(blockedDrafts.total).toBe(blockedDrafts.items.length);
      return titlesOf(blockedDrafts.items);
    };
    const own = 'plugin::interpretation-sync.own-department';
    const other = await createDepartment(application, { name: '规划处' });
    expect(await seenWith([])).toEqual([]);
    expect(await seenWith([readable(INTERPRETATION)])).toEqual(['refused interpretation']);
    expect(await seenWith([readable(POLICY)])).toEqual(['refused policy']);
    expect(await seenWith([readable(POLICY, [own])], legal)).toEqual(['refused policy']);
    expect(await seenWith([readable(POLICY, [own])], other)).toEqual([]);
    expect(await seenWith([readable(POLICY, ['admin::is-creator'])])).toEqual([]);
  });

  it('counts open alerts as the list of alerts does', async () => {
    const { body } = await application.request
      .get('/interpretation-sync/alerts/count')
      .set('Authorization', `Bearer ${token}`);
    expect(body.data.open).toBeGreaterThan(0);
    expect((await read()).openAlerts).toBe(body.data.open);
  });

  it('warns before the work calendar ends', async () => {
    const coverage = { from: '2018-12-29', until: '2026-12-24' };
    expect((await read()).calendar).toEqual({ ...coverage, urgency: 'none' });
    await itIs('2026-11-01 10:00');
    expect((await read()).calendar).toEqual({ ...coverage, urgency: 'ending' });
    await itIs('2026-12-10 10:00');
    expect((await read()).calendar).toEqual({ ...coverage, urgency: 'missing' });
    await itIs(MORNING);
  });

  it('is of one language', async () => {
    const { overdue, dueToday, dueSoon, blockedDrafts } = await read('?locale=en');
    expect([overdue.total, dueToday.total, dueSoon.total, blockedDrafts.total]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('shows ten of many, with as many statements as for few', async () => {
    const countOnce = async () => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      const { connection } = application.strapi.db;
      connection.on('query', count);
      const answer = await read();
      connection.removeListener('query', count);
      return { statements, answer };
    };
    /** The fewest of some: what follows a publication in the background asks questions too. */
    const countStatements = async () => {
      let fewest = await countOnce();
      for (let time = 1; time < 5; time += 1) {
        const again = await countOnce();
        if (again.statements < fewest.statements) fewest = again;
      }
      return fewest;
    };
    const few = await countStatements();
    setTime(shanghai('2026-03-02 09:00'));
    for (let number = 0; number < 11; number += 1) await publishPolicy({ title: `more ${number}` });
    setTime(shanghai('2026-03-05 12:00'));
    for (let number = 0; number < 11; number += 1) await refuse('policy', {});
    await itIs(MORNING);
    const { statements, answer } = await countStatements();
    expect([answer.overdue.total, answer.overdue.items.length]).toEqual([12, 10]);
    expect(answer.overdue.items.map(({ policy }) => policy.title)).toContain('overdue');
    expect([answer.blockedDrafts.total, answer.blockedDrafts.items.length]).toEqual([13, 10]);
    expect(answer.blockedDrafts.items[0]?.lastRefusedAt).toBe('2026-03-05T04:00:00.000Z');
    expect(statements).toBe(few.statements);
  });

  it.each([
    ['?locale=', 'locale'],
    ['?locale=%00', 'locale'],
    ['?locale[]=en', 'locale'],
    ['?colour=red', 'colour'],
  ])('refuses %s and names the parameter', async (query, field) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path.join('.')).toBe(field);
  });

  it('is closed to people who may not see the ledger', async () => {
    const { token: stranger } = await createEditor(application, [action('alerts.read')]);
    expect((await ask('', stranger)).status).toBe(403);
  });
});
