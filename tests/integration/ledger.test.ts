import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import {
  createPair,
  editDraft,
  createPolicy,
  importPublicPolicy,
  publish,
  unpublish,
} from '../support/documents';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A Monday, 10:00 in Beijing; the week has no holiday. */
const START = new Date('2026-03-02T02:00:00Z');
const dayAfter = (days: number) => new Date(START.getTime() + days * DAY_MS);

describe('The ledger', () => {
  let application: Application;
  let token: string;

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

    let serial = 0;
    const pair = async (title: string, interpretedAfter: number | null) => {
      serial += 1;
      setTime(START);
      const { policy, interpretation } = await createPair(application);
      await editDraft(application, 'policy', policy, {
        title,
        documentNumber: `示函〔2026〕${serial}号`,
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
    await pair('met-late', 7);
    await pair('overdue', null);
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
    expect(await titlesOf(`q=${encodeURIComponent('%')}`)).toEqual([]);
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
    ['deadlines?from=2026-02-30', 400, 'from'],
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
    const { status } = await application.request
      .get('/interpretation-sync/deadlines')
      .set('Authorization', `Bearer ${stranger}`);
    expect(status).toBe(403);
  });
});
