import type { AdminPermission } from '../support/accounts';
import type { Application } from '../support/application';
import { createClerk, pathsIn, type Clerk } from '../support/clerk';
import { realTime, setTime } from '../support/clock';
import { createPolicy, POLICY } from '../support/documents';
import { eventually, statesOf, timelineOf } from '../support/records';
import { rowCounts } from '../support/row-counts';
import { ORDER, startBilingualApplication, waiversOf } from '../support/waivers';

/** A Monday; no holiday in these two weeks. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;
const PLUGIN = '/interpretation-sync';

let application: Application;
let clerk: Clerk;

beforeAll(async () => {
  setTime(at(2, '08:00'));
  application = await startBilingualApplication();
  clerk = createClerk(application);
});
afterAll(async () => {
  realTime();
  await application.stop();
});
beforeEach(() => clerk.itIs(at(2)));

const { grant, granted, revoke, gate } = waiversOf(() => clerk);

describe('Granting a waiver', () => {
  it('is answered, recorded with ground, reason and person, and announced', async () => {
    const policy = await createPolicy(application, { title: '关于应急处置的通知' });
    const announced: unknown[] = [];
    const listen = async (payload: unknown) => {
      announced.push(payload);
    };
    application.strapi.eventHub.on('interpretation-sync.waiver.granted', listen);
    const { body } = await grant(policy, {
      expiresOn: '2026-03-31',
      reason: ` ${ORDER.reason}\r\n`,
    });
    expect(body.data).toEqual({
      id: expect.any(String),
      policy: { uid: POLICY, documentId: policy, locale: 'zh-Hans', title: '关于应急处置的通知' },
      kind: 'exempt',
      state: 'in-force',
      ...ORDER,
      expiresOn: '2026-03-31',
      grantedAt: new Date(at(2)).toISOString(),
      grantedBy: 'PersonTest',
      revokedAt: null,
      revokedBy: null,
      revocationReason: null,
    });
    const [entry] = await timelineOf(application, { documentId: policy });
    expect(entry).toMatchObject({
      event: 'waiver.granted',
      actorKind: 'admin',
      params: { kind: 'exempt', ...ORDER, expiresOn: '2026-03-31' },
    });
    await eventually(
      async () => announced.length,
      (count) => count > 0,
    );
    application.strapi.eventHub.off('interpretation-sync.waiver.granted', listen);
    expect(announced).toMatchObject([
      { waiver: { id: body.data.id, kind: 'exempt' }, policy: { documentId: policy } },
    ]);
    expect(application.strapi.get('webhookStore').allowedEvents.size).toBeGreaterThan(0);
    expect([...application.strapi.get('webhookStore').allowedEvents.keys()]).toContain(
      'interpretation-sync.waiver.granted',
    );
  });

  it('counts characters as people do', async () => {
    const policy = await createPolicy(application);
    expect((await grant(policy, { reason: '𠮷'.repeat(9) })).status).toBe(400);
    expect(
      (await grant(policy, { reason: '𠮷'.repeat(10), ground: '𠮷'.repeat(200) })).status,
    ).toBe(201);
  });

  it('is refused a second time while the first is in force', async () => {
    const policy = await createPolicy(application, { title: '关于应急处置的通知' });
    await granted(policy);
    const before = await rowCounts(application);
    const answer = await grant(policy, { kind: 'publish-first' });
    expect(answer.status).toBe(400);
    expect(pathsIn(answer)).toEqual(['policy']);
    expect(answer.body.error.message).toContain('关于应急处置的通知');
    expect(await rowCounts(application)).toEqual(before);
  });

  it('lasts until the end of its last day, which may be today', async () => {
    const policy = await createPolicy(application);
    expect((await grant(policy, { expiresOn: '2026-03-01' })).status).toBe(400);
    await clerk.itIs(at(2, '23:59'));
    await granted(policy, { expiresOn: '2026-03-02' });
    expect((await gate(policy)).decision.verdict).toBe('allowed');
    await clerk.itIs(at(3, '00:00'));
    expect((await gate(policy)).decision.verdict).toBe('blocked');
  });

  const NUL = String.fromCharCode(0);
  it.each<[string, object, string]>([
    ['without a policy', { policy: undefined }, 'policy'],
    ['for several policies', { policy: ['a', 'b'] }, 'policy'],
    ['for a policy with NUL in its id', { policy: `a${NUL}` }, 'policy'],
    ['of an unknown kind', { kind: 'forever' }, 'kind'],
    ['without a ground', { ground: undefined }, 'ground'],
    ['with a ground of blanks', { ground: '   ' }, 'ground'],
    ['with a ground that is too long', { ground: '甲'.repeat(201) }, 'ground'],
    ['with NUL in its ground', { ground: `甲${NUL}` }, 'ground'],
    ['with half a character in its ground', { ground: '甲\ud842' }, 'ground'],
    ['without a reason', { reason: undefined }, 'reason'],
    ['with a reason of nine characters', { reason: '一二三四五六七八九' }, 'reason'],
    ['with a reason of nine characters and blanks', { reason: ' 一二三四五六七八九 ' }, 'reason'],
    ['with a reason that is too long', { reason: '甲'.repeat(1001) }, 'reason'],
    ['with a reason that is no text', { reason: { $gt: '' } }, 'reason'],
    ['until a day that does not exist', { expiresOn: '2026-02-30' }, 'expiresOn'],
    ['until yesterday', { expiresOn: '2026-03-01' }, 'expiresOn'],
    ['until a day beyond all calendars', { expiresOn: '9999-12-31' }, 'expiresOn'],
    ['until an instant', { expiresOn: '2026-03-02T00:00:00Z' }, 'expiresOn'],
    ['with an unknown field', { grantedBy: '张三' }, 'grantedBy'],
  ])('is refused %s, naming the field', async (_title, order, field) => {
    const policy = await createPolicy(application);
    const before = await rowCounts(application);
    const answer = await grant(policy, order);
    expect({ status: answer.status, paths: pathsIn(answer) }).toEqual({
      status: 400,
      paths: [field],
    });
    expect(await rowCounts(application)).toEqual(before);
  });

  it.each(['nothing', 'z'.repeat(24), '甲', "' or 1=1"])(
    'is refused for the unknown policy %s',
    async (policy) => {
      expect((await grant(policy)).status).toBe(404);
    },
  );
});

describe('Revoking a waiver', () => {
  it('is refused twice, and after it has expired', async () => {
    const policy = await createPolicy(application);
    const first = await granted(policy);
    expect((await revoke(first)).status).toBe(200);
    expect((await revoke(first)).status).toBe(400);
    const second = await granted(policy, { expiresOn: '2026-03-02' });
    await clerk.itIs(at(3));
    expect((await revoke(second)).status).toBe(400);
  });

  it.each<[string, unknown, string]>([
    ['without a reason', {}, 'reason'],
    ['with a short reason', { reason: '短' }, 'reason'],
    ['with an unknown field', { reason: ORDER.reason, kind: 'exempt' }, 'kind'],
    ['with a list', [ORDER.reason], ''],
  ])('is refused %s, naming the field', async (_title, body, field) => {
    const id = await granted(await createPolicy(application));
    const answer = await clerk.call('post', `${PLUGIN}/waivers/${id}/revoke`, body);
    expect({ status: answer.status, paths: pathsIn(answer) }).toEqual({
      status: 400,
      paths: [field],
    });
  });

  it.each(['nothing', '%00', 'z'.repeat(300)])('does not know %s', async (id) => {
    expect((await revoke(id)).status).toBe(404);
  });
});

describe('The list of waivers', () => {
  it('is filtered by policy and state, the latest first, page by page', async () => {
    const policy = await createPolicy(application);
    await revoke(await granted(policy));
    await granted(policy, { expiresOn: '2026-03-02' });
    await clerk.itIs(at(3));
    await granted(policy, { kind: 'publish-first' });
    const list = async (query: string): Promise<string[]> => {
      const { body } = await clerk.call('get', `${PLUGIN}/waivers?policy=${policy}&${query}`);
      return body.data.map((waiver: { state: string }) => waiver.state);
    };
    expect(await list('')).toEqual(['in-force', 'expired', 'revoked']);
    for (const state of ['in-force', 'expired', 'revoked']) {
      expect(await list(`state=${state}`)).toEqual([state]);
    }
    expect(await list('pageSize=2&page=2')).toEqual(['revoked']);
    const { body } = await clerk.call('get', `${PLUGIN}/waivers?policy=${policy}&pageSize=2`);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
  });

  it.each([
    ['state=ended', 'state'],
    ['page=0', 'page'],
    ['pageSize=101', 'pageSize'],
    ['policy[$ne]=a', 'policy'],
    ['policy=%00', 'policy'],
    ['kind=exempt', 'kind'],
  ])('refuses %s and names the parameter', async (query, field) => {
    const answer = await clerk.call('get', `${PLUGIN}/waivers?${query}`);
    expect({ status: answer.status, paths: pathsIn(answer) }).toEqual({
      status: 400,
      paths: [field],
    });
  });
});

describe('People', () => {
  const action = (name: string): AdminPermission => ({
    action: `plugin::interpretation-sync.${name}`,
  });

  it.each<[string, string[], [list: number, grant: number, revoke: number]]>([
    ['without a permission', [], [403, 403, 403]],
    ['who read the ledger', ['ledger.read'], [200, 403, 403]],
    ['who grant', ['waivers.create'], [403, 201, 403]],
    ['who revoke', ['waivers.revoke'], [403, 403, 200]],
  ])('%s may do exactly that', async (_title, actions, expected) => {
    const existing = await granted(await createPolicy(application));
    const policy = await createPolicy(application);
    const person = createClerk(application, actions.map(action));
    const list = await person.call('get', `${PLUGIN}/waivers`);
    const created = await person.call('post', `${PLUGIN}/waivers`, {
      policy,
      kind: 'exempt',
      ...ORDER,
    });
    const revoked = await person.call('post', `${PLUGIN}/waivers/${existing}/revoke`, {
      reason: ORDER.reason,
    });
    expect([list.status, created.status, revoked.status]).toEqual(expected);
  });

  it('who are not signed in may do nothing', async () => {
    const { status } = await application.request.get(`${PLUGIN}/waivers`);
    expect(status).toBe(401);
  });
});

it('Several people who grant at once grant one waiver', async () => {
  const policy = await createPolicy(application);
  const answers = await Promise.all([1, 2, 3, 4].map(() => grant(policy)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
  expect(await statesOf(application, 'policy', policy)).toEqual(['zh-Hans draft']);
});
