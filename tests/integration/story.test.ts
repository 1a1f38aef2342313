import { createApiToken, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';

/** A Monday; no holiday in these two weeks. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

interface AlertLine {
  level: string;
  step: number;
  cycle: number;
  state: string;
}

describe('The story of one policy, over HTTP', () => {
  let application: Application;
  let writer: string;
  let officer: string;
  let policy = '';
  let infographic = '';
  let replacement = '';

  const call = async (method: 'get' | 'post' | 'put' | 'delete', path: string, data?: object) => {
    const bearer = path.startsWith('/api/') ? writer : officer;
    const request = application.request[method](path).set('Authorization', `Bearer ${bearer}`);
    const { status, body } = await (data ? request.send({ data }) : request);
    return { status, body };
  };
  /** Tokens of people expire with the clock: each moment has a sign-in of its own. */
  const itIs = async (instant: string) => {
    setTime(instant);
    officer = (await createSuperAdmin(application)).token;
  };
  const sweep = async () => (await call('post', '/interpretation-sync/sweep')).body.data;
  const alerts = async (state: 'open' | 'closed'): Promise<string[]> => {
    const { body } = await call('get', `/interpretation-sync/alerts?state=${state}`);
    return body.data
      .map((alert: AlertLine) => `${alert.level} ${alert.cycle}.${alert.step} ${alert.state}`)
      .sort();
  };
  const status = async () =>
    (await call('get', `/api/policies/${policy}`)).body.data.interpretationStatus;

  beforeAll(async () => {
    setTime(at(2, '08:00'));
    application = await startApplication();
    writer = await createApiToken(application.strapi);
    await itIs(at(2));
  });
  afterAll(async () => {
    realTime();
    await application.stop();
  });

  it('refuses the policy that has no interpretation, and keeps nothing of it', async () => {
    const answer = await call('post', '/api/policies', { title: '关于示例的通知' });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'PublicationBlockedError',
      details: { code: 'PUBLICATION_BLOCKED', findings: [{ code: 'link.missing-interpretation' }] },
    });
    expect(answer.body.error.message).toContain('《关于示例的通知》');
    expect((await call('get', '/api/policies?status=draft')).body.data).toEqual([]);
  });

  it('publishes it once a draft of an interpretation is linked, and starts the clock', async () => {
    const draft = await call('post', '/api/policies?status=draft', { title: '关于示例的通知' });
    policy = draft.body.data.documentId;
    const linked = await call('post', '/api/interpretations?status=draft', {
      title: '一图读懂',
      form: 'infographic',
      policies: [policy],
    });
    infographic = linked.body.data.documentId;
    const published = await call('put', `/api/policies/${policy}?populate=interpretations`, {});
    expect(published.status).toBe(200);
    expect(published.body.data.interpretations).toEqual([]);
    expect(await status()).toEqual({
      state: 'open',
      dueAt: '2026-03-05T16:00:00.000Z',
      metAt: null,
      provisional: false,
      waived: false,
    });
    expect(await alerts('open')).toEqual(['started 1.1 open']);
  });

  it('reminds on the second and on the third working day at nine', async () => {
    await itIs(at(4, '08:59'));
    expect(await sweep()).toMatchObject({ examined: 0, raised: 0 });
    await itIs(at(4, '09:00'));
    expect(await sweep()).toMatchObject({ raised: 1, failed: 0 });
    expect(await sweep()).toMatchObject({ raised: 0 });
    expect(await status()).toMatchObject({ state: 'approaching' });
    await itIs(at(5, '09:00'));
    expect(await sweep()).toMatchObject({ raised: 1 });
    expect(await alerts('open')).toEqual([
      'reminder 1.1 open',
      'reminder 1.2 open',
      'started 1.1 open',
    ]);
  });

  it('is overdue from midnight after the third working day on', async () => {
    await itIs(at(5, '23:59'));
    expect(await sweep()).toMatchObject({ raised: 0 });
    await itIs(at(6, '00:00'));
    expect(await sweep()).toMatchObject({ raised: 1 });
    expect(await alerts('open')).toContain('overdue 1.1 open');
    expect(await status()).toMatchObject({ state: 'overdue' });
  });

  it('is met late when the interpretation appears, and its alerts resolve themselves', async () => {
    await itIs(at(6));
    const published = await call(
      'put',
      `/api/interpretations/${infographic}?populate=policies`,
      {},
    );
    expect(published.status).toBe(200);
    expect(published.body.data.policies).toHaveLength(1);
    expect(await status()).toMatchObject({ state: 'met-late', metAt: '2026-03-06T02:00:00.000Z' });
    expect(await alerts('open')).toEqual([]);
    expect(await alerts('closed')).toEqual([
      'overdue 1.1 resolved',
      'reminder 1.1 resolved',
      'reminder 1.2 resolved',
      'started 1.1 resolved',
    ]);
  });

  it('reopens when the interpretation is withdrawn, and says so at once', async () => {
    await itIs(at(9));
    expect((await call('delete', `/api/interpretations/${infographic}`)).status).toBe(204);
    expect(await alerts('open')).toEqual(['withdrawn 2.1 open']);
    expect(await status()).toMatchObject({ state: 'overdue' });
    expect(await sweep()).toMatchObject({ raised: 0 });
  });

  it('resolves when a replacement appears, and is still judged by the first time', async () => {
    await itIs(at(10));
    const created = await call('post', '/api/interpretations', {
      title: '政策问答',
      form: 'qa',
      policies: [policy],
    });
    expect(created.status).toBe(201);
    replacement = created.body.data.documentId;
    expect(await alerts('open')).toEqual([]);
    expect(await alerts('closed')).toContain('withdrawn 2.1 resolved');
    expect(await status()).toMatchObject({ state: 'met-late', metAt: '2026-03-06T02:00:00.000Z' });
  });

  it('shows both directions of the link to everyone, and the whole story on the timeline', async () => {
    const { body } = await call('get', `/api/policies/${policy}?populate=interpretations`);
    expect(body.data.interpretations).toMatchObject([{ documentId: replacement }]);
    const ledger = await call('get', '/interpretation-sync/deadlines');
    const { id } = ledger.body.data[0].deadline;
    const detail = await call('get', `/interpretation-sync/deadlines/${id}`);
    const events = detail.body.data.timeline.map(({ event }: { event: string }) => event);
    expect(events.filter((event: string) => event.startsWith('deadline.')).reverse()).toEqual([
      'deadline.started',
      'deadline.met',
      'deadline.reopened',
      'deadline.met',
    ]);
  });
});
