import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import {
  createPair,
  editDraft,
  createPolicy,
  importPublicPolicy,
  publish,
  unpublish,
  type Data,
} from '../support/documents';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A Monday, 10:00 in Beijing; the week has no holiday. */
const START = new Date('2026-03-02T02:00:00Z');
const dayAfter = (days: number) => new Date(START.getTime() + days * DAY_MS);

describe('The ledger', () => {
  let application: Application;
  let token: string;
  let department: string;

  const ask = async (path: string) => {
    const { status, body } = await application.request
      .get(`/interpretation-sync/${path}`)
      .set('Authorization', `Bearer ${token}`);
    return { status, body };
  };
  /** Tokens expire with the clock: each day has a sign-in of its own. */
  const onDay = async (days: number) => {
    setTime(dayAfter(days));
    token = (await createSuperAdmin(application)).token;
  };
  const titlesOf = async (query: string): Promise<string[]> => {
    const { body } = await ask(`deadlines?${query}`);
    return body.data.map((row: { policy: { title: string } }) => row.policy.title).sort();
  };
  const rowOf = async (title: string) => {
    const { body } = await ask(`deadlines?q=${title}`);
    return body.data.find((row: { policy: { title: string } }) => row.policy.title === title);
  };

  beforeAll(async () => {
    setTime(START);
    application = await startApplication({
      env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
    });
    await importPublicPolicy(application, { title: 'historical' });
    await importPublicPolicy(application, {
      title: 'not-required',
      interpretationDuty: 'not-required',
    });
    await createPolicy(application, { title: 'a draft that is in no ledger' });

    department = await createDepartment(application, { name: '政策法规处' });
    let serial = 0;
    const pair = async (title: string, interpretedAfter: number | null, data: Data = {}) => {
      serial += 1;
      setTime(START);
      const { policy, interpretation } = await createPair(application);
      await editDraft(application, 'policy', policy, {
        title,
        documentNumber: `示函〔2026〕${serial}号`,
        ...data,
      });
      await publish(application, 'policy', policy);
      if (interpretedAfter !== null) {
        setTime(dayAfter(interpretedAfter));
        await publish(application, 'interpretation', interpretation);
      }
      return policy;
    };
    await pair('met-same-day', 0);
    await pair('met-in-time', 2);
    await pair('met-late', 7, { nature: 'normative', category: 'notice', importance: 'important' });
    await pair('overdue', null, { nature: 'normative', draftingDepartment: department });
    await unpublish(application, 'policy', await pair('cancelled', null));

    setTime(dayAfter(7));
    const { policy: open } = await createPair(application);
    await publish(application, 'policy', open);
    await onDay(8);
    await application.request
      .post('/interpretation-sync/sweep')
      .set('Authorization', `Bearer ${token}`);
  });
  afterAll(async () => {
    realTime();
    await application.stop();
  });

  it('asks the database as often for many policies as for one', async () => {
    const { client } = application.strapi.db.connection;
    const statements: string[] = [];
    const count = ({ sql }: { sql: string }) => {
      if (/policies|deadlines/.test(sql)) statements.push(sql);
    };
    const countOn = async (path: string) => {
      statements.length = 0;
      client.on('query', count);
      await ask(path);
      client.off('query', count);
      return statements.length;
    };
    const one = await countOn('deadlines?pageSize=1');
    expect(await countOn('deadlines?pageSize=7')).toBe(one);
    expect(one).toBe(5);
  });

  it.each([
    ['historical', ['historical']],
    ['not-required', ['not-required']],
    ['met-same-day', ['met-same-day']],
    ['met-in-time', ['met-in-time']],
    ['met-late', ['met-late']],
    ['overdue', ['overdue']],
    ['cancelled', ['cancelled']],
  ])('filters by the state %s', async (state, titles) => {
    expect(await titlesOf(`state=${state}`)).toEqual(titles);
  });

  it.each([
    ['state=met-late,overdue', ['met-late', 'overdue']],
    ['state=overdue,overdue,not-required', ['not-required', 'overdue']],
    ['nature=normative', ['met-late', 'overdue']],
    ['nature=normative&category=notice', ['met-late']],
    ['nature=normative&state=cancelled', []],
    ['nature=secret', []],
    ['department=nobody', []],
  ])('filters by %s', async (query, titles) => {
    expect(await titlesOf(query)).toEqual(titles);
  });

  it('filters by the drafting department', async () => {
    expect(await titlesOf(`department=${department}`)).toEqual(['overdue']);
    expect(await titlesOf(`department=${department}&nature=regulation`)).toEqual([]);
  });

  it('names what the filters may be set to', async () => {
    const { status, body } = await ask('ledger/choices');
    expect(status).toBe(200);
    expect(body.data).toEqual({
      natures: ['regulation', 'normative', 'other'],
      categories: expect.arrayContaining(['order', 'notice', 'report']),
      departments: [{ id: department, name: '政策法规处' }],
    });
  });

  it('tells of each policy what it is, who drafted it and how late it is', async () => {
    expect(await rowOf('met-late')).toMatchObject({
      nature: 'normative',
      category: 'notice',
      importance: 'important',
      department: null,
      workingDaysTaken: 5,
      workingDaysLate: 2,
    });
    expect(await rowOf('overdue')).toMatchObject({
      nature: 'normative',
      category: null,
      department: '政策法规处',
      workingDaysTaken: null,
      workingDaysLate: 3,
    });
    expect(await rowOf('met-in-time')).toMatchObject({
      workingDaysTaken: 2,
      workingDaysLate: null,
    });
    expect(await rowOf('cancelled')).toMatchObject({ isPublic: false, workingDaysLate: null });
  });

  it('tells which links the public sees', async () => {
    const linksOf = async (title: string) =>
      (await rowOf(title)).interpretations.map(
        (link: { isLinkedPublicly: boolean }) => link.isLinkedPublicly,
      );
    expect(await linksOf('met-late')).toEqual([true]);
    expect(await linksOf('overdue')).toEqual([false]);
  });

  it('shows the public version, and searches it, while a draft differs', async () => {
    const { policy } = await rowOf('met-same-day');
    await editDraft(application, 'policy', policy.documentId, { title: 'renamed in the draft' });
    expect(await titlesOf('q=met-same-day')).toEqual(['met-same-day']);
    expect(await titlesOf('q=renamed')).toEqual([]);
    await editDraft(application, 'policy', policy.documentId, { title: 'met-same-day' });
  });

  it('answers each line with the state by which it was filtered', async () => {
    const { body } = await ask('deadlines?pageSize=100');
    expect(body.meta.pagination.total).toBe(8);
    for (const row of body.data) {
      const filtered = await ask(`deadlines?state=${row.state}`);
      const ids = filtered.body.data.map((line: typeof row) => line.policy.documentId);
      expect(ids).toContain(row.policy.documentId);
    }
  });

  it('moves a policy from open to approaching to overdue as time passes', async () => {
    const count = async (state: string) => (await ask(`deadlines?state=${state}`)).body.data.length;
    await onDay(7);
    expect([await count('open'), await count('approaching')]).toEqual([1, 0]);
    await onDay(9);
    expect([await count('open'), await count('approaching')]).toEqual([0, 1]);
    await onDay(8);
  });

  it('counts working days, not days', async () => {
    const { body } = await ask('deadlines?state=met-late');
    expect(body.data[0]).toMatchObject({ workingDaysTaken: 5, isPublic: true, duty: 'required' });
    expect(body.data[0].interpretations).toHaveLength(1);
  });

  it('pages, sorts and searches on the server', async () => {
    const first = await ask('deadlines?pageSize=3&sort=title:asc');
    const second = await ask('deadlines?pageSize=3&page=2&sort=title:asc');
    expect(first.body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 3, total: 8 });
    const titles = [...first.body.data, ...second.body.data].map((row) => row.policy.title);
    expect(titles).toEqual([...titles].sort());
    expect(await titlesOf('q=MET-')).toEqual(['met-in-time', 'met-late', 'met-same-day']);
    expect(await titlesOf(`q=${encodeURIComponent('〔2026〕3号')}`)).toEqual(['met-late']);
    expect(await titlesOf(`q=${encodeURIComponent('[2026] 3')}`)).toEqual(['met-late']);
    expect(await titlesOf(`q=${encodeURIComponent('%')}`)).toEqual([]);
    const beyond = await ask('deadlines?pageSize=3&page=9');
    expect(beyond.body).toMatchObject({ data: [], meta: { pagination: { total: 8 } } });
    expect(await titlesOf('to=2020-12-31')).toEqual(['historical', 'not-required']);
    expect(await titlesOf('from=2026-03-02&to=2026-03-02')).toHaveLength(5);
  });

  it('tells what happened to one policy', async () => {
    const { body } = await ask('deadlines?state=met-late');
    const { status, body: detail } = await ask(`deadlines/${body.data[0].deadline.id}`);
    expect(status).toBe(200);
    expect(detail.data.timeline.map(({ event }: { event: string }) => event)).toEqual(
      expect.arrayContaining([
        'deadline.started',
        'deadline.met',
        'alert.raised',
        'alert.resolved',
      ]),
    );
  });

  it.each([
    ['deadlines?state=late', 400, 'state'],
    ['deadlines?state=open,late', 400, 'state'],
    ['deadlines?state=', 400, 'state'],
    ['deadlines?state=open&state=overdue', 400, 'state'],
    ['deadlines?from=2026-02-30', 400, 'from'],
    ['deadlines?to=0001-01-01', 400, 'to'],
    ['deadlines?department=%00', 400, 'department'],
    ['deadlines?nature[a]=1', 400, 'nature'],
    ['ledger.xlsx?category=', 400, 'category'],
    ['ledger.xlsx?unknown=1', 400, 'unknown'],
    ['deadlines?page=0', 400, 'page'],
    ['deadlines?sort=secret:asc', 400, 'sort'],
    ['deadlines?unknown=1', 400, 'unknown'],
  ])('refuses %s and names the parameter', async (path, status, field) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.details.errors[0].path.join('.')).toBe(field);
  });

  it('does not know a deadline that is not there', async () => {
    const { status, body } = await ask('deadlines/nothing');
    expect(status).toBe(404);
    expect(body.error.message).toContain('nothing');
  });

  it('is closed to people without the permission', async () => {
    const { token: stranger } = await createEditor(application, []);
    for (const path of ['deadlines', 'ledger.xlsx', 'ledger/choices']) {
      const { status } = await application.request
        .get(`/interpretation-sync/${path}`)
        .set('Authorization', `Bearer ${stranger}`);
      expect(status).toBe(403);
    }
  });
});
