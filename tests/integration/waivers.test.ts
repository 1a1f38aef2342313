import { createApiToken, type AdminPermission } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { createClerk, pathsIn, type Clerk } from '../support/clerk';
import { realTime, setTime } from '../support/clock';
import {
  createDraft,
  createInterpretation,
  createPolicy,
  editDraft,
  minimalData,
  POLICY,
  publish,
  remove,
  unpublish,
  writeLocale,
} from '../support/documents';
import {
  alertsOf,
  deadlinesOf,
  eventsOf,
  eventually,
  statesOf,
  timelineOf,
} from '../support/records';
import { rowCounts } from '../support/row-counts';

/** A Monday; no holiday in these two weeks. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;
const PLUGIN = '/interpretation-sync';
const ORDER = {
  ground: '省政府办公厅关于做好政策解读工作的通知第七条',
  reason: '文件内容涉及应急处置，先行发布。',
};

let application: Application;
let clerk: Clerk;

beforeAll(async () => {
  setTime(at(2, '08:00'));
  application = await startApplication();
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
beforeEach(() => clerk.itIs(at(2)));

const grant = (policy: string, order: object = {}) =>
  clerk.call('post', `${PLUGIN}/waivers`, { policy, kind: 'exempt', ...ORDER, ...order });
const granted = async (policy: string, order: object = {}): Promise<string> => {
  const { status, body } = await grant(policy, order);
  expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
  return body.data.id;
};
const revoke = (id: string, reason = '情况变化，恢复解读要求。') =>
  clerk.call('post', `${PLUGIN}/waivers/${id}/revoke`, { reason });
const sweep = async () => (await clerk.call('post', `${PLUGIN}/sweep`)).body.data;
const gate = async (policy: string, locale = 'zh-Hans') =>
  (await clerk.call('get', `${PLUGIN}/gate/${POLICY}/${policy}?locale=${locale}`)).body.data;
const stateOf = async (policy: string) => (await gate(policy)).deadline?.state ?? null;
const refusal = async (policy: string, locale?: string): Promise<string[]> => {
  try {
    await publish(application, 'policy', policy, locale);
    return [];
  } catch (error) {
    return error instanceof Error && 'details' in error ? [JSON.stringify(error.details)] : ['?'];
  }
};

describe('A policy that lacks its interpretation', () => {
  it.each(['exempt', 'publish-first'])(
    'is refused, and published once a waiver of kind %s is granted',
    async (kind) => {
      const policy = await createPolicy(application);
      expect(await refusal(policy)).toEqual([expect.stringContaining('missing-interpretation')]);
      expect((await gate(policy)).decision.verdict).toBe('blocked');

      await granted(policy, { kind });
      const { decision, checks } = await gate(policy);
      expect(decision).toEqual({ verdict: 'allowed', findings: [] });
      expect(checks[0]).toMatchObject({ id: 'link', result: 'not-applicable' });
      expect(await refusal(policy)).toEqual([]);
      expect(await stateOf(policy)).toBe(kind === 'exempt' ? 'waived' : 'open');
    },
  );

  it('has its clock run as usual after it was let out first', async () => {
    const policy = await createPolicy(application);
    await granted(policy, { kind: 'publish-first' });
    await publish(application, 'policy', policy);
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 open']);
    await clerk.itIs(at(6));
    await sweep();
    expect(await stateOf(policy)).toBe('overdue');
    expect(await alertsOf(application, policy)).toContain('overdue 1.1 open');
  });

  it('has a clock that stands still from its start while it is exempt', async () => {
    const policy = await createPolicy(application);
    await granted(policy);
    await publish(application, 'policy', policy);
    expect(await deadlinesOf(application, policy)).toEqual([
      { locale: 'zh-Hans', state: 'closed', cycle: 1, historical: false },
    ]);
    await clerk.itIs(at(9));
    await sweep();
    expect(await alertsOf(application, policy)).toEqual([]);
    expect((await gate(policy)).deadline).toMatchObject({
      state: 'waived',
      startedAt: new Date(at(2)).toISOString(),
      dueOn: '2026-03-05',
    });
  });

  it('is waived in every language', async () => {
    const policy = await createPolicy(application);
    await writeLocale(application, 'policy', policy, 'en');
    expect(await refusal(policy, 'en')).not.toEqual([]);
    await granted(policy);
    expect(await refusal(policy, 'en')).toEqual([]);
  });

  it('lets no interpretation out before it', async () => {
    const policy = await createPolicy(application);
    const interpretation = await createInterpretation(application, {
      form: 'text',
      policies: [policy],
    });
    await granted(policy);
    await expect(publish(application, 'interpretation', interpretation)).rejects.toMatchObject({
      details: { findings: [{ code: 'policy-first.policy-not-public', severity: 'block' }] },
    });
  });

  it('is refused again when the waiver has expired, before any sweep', async () => {
    const policy = await createPolicy(application);
    await granted(policy, { expiresOn: '2026-03-03' });
    setTime(at(3, '23:59'));
    await publish(application, 'policy', policy);
    await unpublish(application, 'policy', policy);
    setTime(at(4, '00:00'));
    expect(await refusal(policy)).not.toEqual([]);
  });
});

describe('A waiver of a policy that is public', () => {
  const publicPolicy = async (): Promise<string> => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [interpretation] });
    await publish(application, 'policy', policy);
    return policy;
  };

  it('closes the clock and retracts its alerts; revoked, the clock goes on and is overdue', async () => {
    const policy = await publicPolicy();
    const id = await granted(policy);
    expect(await stateOf(policy)).toBe('waived');
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 retracted']);

    await clerk.itIs(at(9));
    expect((await revoke(id)).body.data).toMatchObject({
      state: 'revoked',
      revokedBy: 'PersonTest',
      revocationReason: '情况变化，恢复解读要求。',
    });
    expect(await stateOf(policy)).toBe('overdue');
    expect(await alertsOf(application, policy)).toEqual([
      'started 1.1 retracted',
      'overdue 2.1 open',
    ]);
    expect((await gate(policy)).deadline).toMatchObject({
      startedAt: new Date(at(2)).toISOString(),
      dueOn: '2026-03-05',
      cycle: 2,
    });
    expect(await eventsOf(application, policy)).toEqual([
      'deadline.started',
      'alert.raised',
      'waiver.granted',
      'deadline.closed',
      'alert.retracted',
      'waiver.revoked',
      'deadline.resumed',
      'alert.raised',
    ]);
  });

  it('revoked in time lets the clock run with the usual alerts', async () => {
    const policy = await publicPolicy();
    const id = await granted(policy);
    await clerk.itIs(at(3));
    await revoke(id);
    expect(await stateOf(policy)).toBe('open');
    await clerk.itIs(at(6));
    await sweep();
    expect(await alertsOf(application, policy)).toEqual([
      'started 1.1 retracted',
      'started 2.1 open',
      'reminder 2.1 open',
      'reminder 2.2 open',
      'overdue 2.1 open',
    ]);
  });

  it('does not hide when the interpretation appeared meanwhile', async () => {
    const interpretation = await createInterpretation(application);
    const policy = await createPolicy(application, { interpretations: [interpretation] });
    const id = await granted(policy);
    await publish(application, 'policy', policy);
    await clerk.itIs(at(4));
    await publish(application, 'interpretation', interpretation);
    expect(await stateOf(policy)).toBe('waived');
    await clerk.itIs(at(9));
    await revoke(id);
    expect((await gate(policy)).deadline).toMatchObject({
      state: 'met-in-time',
      metAt: new Date(at(4)).toISOString(),
      cycle: 1,
    });
  });

  it('expires after its last day, also when nobody was there to see it', async () => {
    const policy = await publicPolicy();
    await granted(policy, { expiresOn: '2026-03-03' });
    await clerk.itIs(at(3, '23:59'));
    expect(await sweep()).toMatchObject({ examined: 0, raised: 0 });
    expect(await stateOf(policy)).toBe('waived');

    await clerk.itIs(at(11));
    expect(await sweep()).toEqual({ examined: 1, raised: 1, resolved: 0, skipped: 0, failed: 0 });
    expect(await sweep()).toMatchObject({ examined: 0, raised: 0 });
    expect(await stateOf(policy)).toBe('overdue');
    expect(await alertsOf(application, policy)).toEqual([
      'started 1.1 retracted',
      'overdue 2.1 open',
    ]);
    const { body } = await clerk.call('get', `${PLUGIN}/waivers?policy=${policy}`);
    expect(body.data).toMatchObject([{ state: 'expired', expiresOn: '2026-03-03' }]);
    expect(await eventsOf(application, policy)).toEqual(
      expect.arrayContaining(['waiver.expired', 'deadline.resumed']),
    );
  });

  it('makes room for another one once it has expired, before any sweep', async () => {
    const policy = await publicPolicy();
    await granted(policy, { expiresOn: '2026-03-03' });
    await clerk.itIs(at(4));
    await granted(policy, { kind: 'publish-first' });
    expect(await stateOf(policy)).toBe('approaching');
    expect(await sweep()).toMatchObject({ failed: 0 });
    const { body } = await clerk.call('get', `${PLUGIN}/waivers?policy=${policy}`);
    expect(body.data.map(({ kind, state }: Record<string, string>) => `${kind} ${state}`)).toEqual([
      'publish-first in-force',
      'exempt expired',
    ]);
  });

  it('is not what holds the clock once the policy is down', async () => {
    const policy = await publicPolicy();
    const id = await granted(policy);
    await unpublish(application, 'policy', policy);
    expect(await stateOf(policy)).toBe('cancelled');
    await revoke(id);
    expect(await stateOf(policy)).toBe('cancelled');
    await publish(application, 'policy', policy);
    expect(await stateOf(policy)).toBe('open');
  });

  it('leaves the public version to be corrected after it has been revoked', async () => {
    const policy = await createPolicy(application);
    const id = await granted(policy);
    await publish(application, 'policy', policy);
    await revoke(id);
    await editDraft(application, 'policy', policy, { summary: '更正摘要。' });
    const { decision } = await gate(policy);
    expect(decision).toMatchObject({
      verdict: 'allowed',
      findings: [{ severity: 'warn', params: { preexisting: true } }],
    });
    expect(await refusal(policy)).toEqual([]);
  });

  it('is found to be in force by reconciliation', async () => {
    const policy = await publicPolicy();
    await granted(policy);
    await application.strapi.db
      .query('plugin::interpretation-sync.deadline')
      .deleteMany({ where: { policyDocumentId: policy } });
    const published = await application.strapi.db
      .query(POLICY)
      .findOne({ where: { documentId: policy, publishedAt: { $notNull: true } } });
    // A row that came past the gate: its id is new.
    await application.strapi.db.query(POLICY).delete({ where: { id: published.id } });
    await application.strapi.db.query(POLICY).create({
      data: {
        ...minimalData('policy'),
        documentId: policy,
        locale: 'zh-Hans',
        disclosedAt: published.disclosedAt,
        publishedAt: published.publishedAt,
      },
    });
    await sweep();
    expect(await stateOf(policy)).toBe('waived');
    expect(await alertsOf(application, policy)).toEqual(['started 1.1 retracted']);
  });

  it('stays on the list when the policy is deleted, under its title', async () => {
    const policy = await createDraft(application, 'policy', { title: '将要删除的通知' });
    await granted(policy);
    await remove(application, 'policy', policy);
    const { body } = await clerk.call('get', `${PLUGIN}/waivers?policy=${policy}`);
    expect(body.data).toMatchObject([
      { state: 'in-force', policy: { documentId: policy, title: '将要删除的通知' } },
    ]);
  });

  it('is said on the content API, and lists the policy in the ledger as waived', async () => {
    const policy = await publicPolicy();
    const token = await createApiToken(application.strapi);
    const status = async () => {
      const { body } = await application.request
        .get(`/api/policies/${policy}`)
        .set('Authorization', `Bearer ${token}`);
      return body.data.interpretationStatus;
    };
    const listed = async (): Promise<boolean> => {
      const { body } = await clerk.call('get', `${PLUGIN}/deadlines?state=waived&pageSize=100`);
      return body.data.some((row: { policy: { documentId: string }; state: string }) => {
        expect(row.state).toBe('waived');
        return row.policy.documentId === policy;
      });
    };
    expect(await status()).toMatchObject({ state: 'open', waived: false });
    expect(await listed()).toBe(false);
    const id = await granted(policy);
    expect(await status()).toMatchObject({ state: 'waived', waived: true, metAt: null });
    expect(await listed()).toBe(true);
    await revoke(id);
    expect(await status()).toMatchObject({ state: 'open', waived: false });
    await granted(policy, { kind: 'publish-first' });
    expect(await status()).toMatchObject({ state: 'open', waived: true });
  });
});

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
