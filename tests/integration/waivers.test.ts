import { createApiToken } from '../support/accounts';
import type { Application } from '../support/application';
import { createClerk, type Clerk } from '../support/clerk';
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
import { alertsOf, deadlinesOf, eventsOf } from '../support/records';
import { startBilingualApplication, waiversOf } from '../support/waivers';

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

const { granted, revoke, gate } = waiversOf(() => clerk);
const sweep = async () => (await clerk.call('post', `${PLUGIN}/sweep`)).body.data;
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
    // Three policies of the tests before are escalated by then.
    expect(await sweep()).toEqual({ examined: 4, raised: 4, resolved: 0, skipped: 0, failed: 0 });
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
