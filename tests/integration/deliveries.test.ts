import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import {
  deliver,
  deliveryRows,
  startGateway,
  sweep,
  type Arrived,
  type Gateway,
} from '../support/deliveries';
import { createPair, editDraft, publish, remove } from '../support/documents';
import { withSettings } from '../support/overlay';
import { eventsOf } from '../support/records';

/** A Monday; no holiday in this week and the next. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;
const NOTHING = { examined: 0, sent: 0, retried: 0, failed: 0, skipped: 0 };
const DEPARTMENT = 'api::department.department';

let application: Application;
let gateway: Gateway;
let departments = 0;

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.test` });

interface PersonOf {
  name: string;
  email?: string;
  phone?: string;
}

/** People of a department of this test alone, by name, so that tests don't hear of each other. */
const createDepartment = async (people: {
  contacts?: PersonOf[];
  head?: PersonOf;
  users?: number[];
  supervisedBy?: string;
}): Promise<string> => {
  const { documentId } = await application.strapi.documents(DEPARTMENT).create({
    data: { name: `Department ${(departments += 1)}`, ...people },
  });
  return documentId;
};

/** Somebody who may sign in, by id. */
const createAccount = async (names: { lastname: string; firstname: string }): Promise<number> => {
  const { id } = await application.strapi.service('admin::user').create({
    ...names,
    email: 'account@example.test',
    isActive: true,
  });
  return Number(id);
};

const publishPolicy = async (department: string) => {
  const pair = await createPair(application);
  await editDraft(application, 'policy', pair.policy, { draftingDepartment: department });
  await publish(application, 'policy', pair.policy);
  return pair;
};

/** To whom messages went since the last call, in order of names. */
const told = (): string[] =>
  gateway.arrived
    .splice(0)
    .map(({ address, level }) => `${level} ${address.replace('@example.test', '')}`)
    .sort();
const rowsOf = async (policy: string) =>
  (await deliveryRows(application, { policyDocumentId: policy, channel: 'gateway' })).map(
    ({ level, sentAt, failedAt, cancelledAt, nextAttemptAt, attempts, claimedBy }) => ({
      level,
      state: sentAt ? 'sent' : failedAt ? 'failed' : cancelledAt ? 'cancelled' : 'waiting',
      attempts,
      isClaimed: claimedBy !== null,
      hasEnded: nextAttemptAt === null,
    }),
  );
const statesOf = async (policy: string) => (await rowsOf(policy)).map(({ state }) => state);

beforeAll(async () => {
  setTime(at(2));
  gateway = await startGateway();
  // These reach nobody whom a test does not give an account, or a telephone.
  const accounts = { ...gateway.channel('accounts'), reach: 'account' };
  const short = { ...gateway.channel('short-messages'), reach: 'phone' };
  application = await startApplication({
    plugins: withSettings({
      'alerts.digest.enabled': false,
      'outbound.allowedHosts': ['127.0.0.1'],
      channels: [gateway.channel('gateway'), short, accounts],
    }),
  });
});
beforeEach(() => {
  setTime(at(2));
  gateway.answerWith(() => 200);
});
afterEach(async () => {
  // What a test leaves behind would reach people in the next one.
  await application.strapi.db
    .query('plugin::interpretation-sync.delivery')
    .updateMany({ where: {}, data: { nextAttemptAt: null } });
  gateway.arrived.splice(0);
});
afterAll(async () => {
  realTime();
  await application.stop();
  await gateway.stop();
});

describe('An alert', () => {
  it('reaches everybody whom the rules name, at its time, once', async () => {
    const office = await createDepartment({ contacts: [person('Shen')] });
    const department = await createDepartment({
      contacts: [person('Fang'), person('Qin')],
      head: person('Song'),
      supervisedBy: office,
    });
    const { policy } = await publishPolicy(department);
    expect(await deliver(application)).toEqual({ ...NOTHING, examined: 2, sent: 2 });
    expect(told()).toEqual(['started fang', 'started qin']);
    expect(await deliver(application)).toEqual(NOTHING);

    setTime(at(6, '00:00'));
    await sweep(application);
    await deliver(application);
    expect(told()).toEqual([
      'reminder fang',
      'reminder fang',
      'reminder qin',
      'reminder qin',
      'reminder song',
    ]);
    setTime(at(6, '08:29'));
    expect(await deliver(application)).toEqual(NOTHING);
    setTime(at(6, '08:30'));
    await deliver(application);
    expect(told()).toEqual(['overdue fang', 'overdue qin', 'overdue shen', 'overdue song']);
    expect(await rowsOf(policy)).not.toContainEqual(expect.objectContaining({ hasEnded: false }));
  });

  it('reaches once who is written twice, in another way', async () => {
    const email = 'Twice@Example.test';
    const department = await createDepartment({
      contacts: [
        { name: 'Fang', email, phone: '13800138000' },
        { name: 'Fang Wei', email: email.toLowerCase(), phone: '+86 138 0013 8000' },
      ],
      head: { name: 'Director Fang', email, phone: '１３８ ００１３－８０００' },
    });
    await publishPolicy(department);
    await deliver(application);
    expect(told()).toEqual(['started 13800138000', 'started twice']);
    setTime(at(4, '09:00'));
    await sweep(application);
    await deliver(application);
    expect(new Set(told())).toEqual(new Set(['reminder 13800138000', 'reminder twice']));
  });

  it('reaches accounts with names longer than the record keeps, and the policy is published', async () => {
    const account = await createAccount({
      lastname: '欧'.repeat(200),
      firstname: '😀'.repeat(200),
    });
    const department = await createDepartment({ contacts: [person('Short')], users: [account] });
    const { policy } = await publishPolicy(department);
    const rows = await deliveryRows(application, { policyDocumentId: policy, channel: 'accounts' });
    expect(rows.map(({ recipientName }) => recipientName)).toEqual([
      `${'欧'.repeat(200)}${'😀'.repeat(55)}`,
    ]);
    await deliver(application);
    expect(told()).toEqual(['started account', 'started short']);
  });

  it('goes to the supervising department where nobody of the drafting one can be reached', async () => {
    const office = await createDepartment({ contacts: [person('Shen')] });
    const department = await createDepartment({
      contacts: [{ name: 'Fang' }],
      supervisedBy: office,
    });
    await publishPolicy(department);
    await deliver(application);
    expect(told()).toEqual(['started shen']);
    const { token } = await createSuperAdmin(application);
    const { body } = await application.request
      .get('/interpretation-sync/overview')
      .set('Authorization', `Bearer ${token}`);
    expect(body.data.unreachable.items).toContainEqual({
      department: `Department ${departments}`,
      toldInstead: `Department ${departments - 1}`,
    });
  });
});

/** As if so much time had passed on the clock of the database since what is being sent was claimed. */
const letClaimsAge = (milliseconds: number) =>
  application.strapi.db
    .connection('interpretation_sync_deliveries')
    .whereNotNull('claimed_by')
    .decrement('claimed_at', milliseconds);
const CLAIM_MS = 120_000;

describe('Passes', () => {
  it('at once send everything once, and several messages at a time', async () => {
    const names = Array.from({ length: 25 }, (_value, index) => `Many${index}`);
    const department = await createDepartment({ contacts: names.map(person) });
    const { policy } = await publishPolicy(department);
    // The first is answered when a second has arrived: one after the other would wait for ever.
    let tellSecond: (() => void) | undefined;
    const second = new Promise<void>((resolve) => (tellSecond = resolve));
    gateway.answerWith(async () => {
      if (gateway.arrived.length > 1) tellSecond?.();
      await second;
      return 200;
    });
    const passes = await Promise.all(Array.from({ length: 4 }, () => deliver(application)));
    expect(passes.reduce((total, { sent = 0 }) => total + sent, 0)).toBe(25);
    const keys = gateway.arrived.map(({ key }: Arrived) => key);
    expect(keys).toHaveLength(25);
    expect(new Set(keys).size).toBe(25);
    expect(new Set(await statesOf(policy))).toEqual(new Set(['sent']));
  });

  it('end soon: what becomes due meanwhile must not wait for a receiver that dawdles', async () => {
    const names = Array.from({ length: 25 }, (_value, index) => `Dawdling${index}`);
    await publishPolicy(await createDepartment({ contacts: names.map(person) }));
    gateway.answerWith(() => {
      setTime(at(2, '10:01'));
      return 200;
    });
    expect(await deliver(application)).toMatchObject({ examined: 10, sent: 10 });
    expect(await deliver(application)).toMatchObject({ examined: 15, sent: 15 });
  });

  it('try again with the same key, later each time, eight times at most; then a person may', async () => {
    const department = await createDepartment({ contacts: [person('Retry')] });
    const { policy } = await publishPolicy(department);
    gateway.answerWith(() => 503);
    let now = new Date(at(2)).getTime();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect((await deliver(application)).examined).toBe(1);
      expect(await deliver(application)).toEqual(NOTHING);
      now += 24 * 3_600_000;
      setTime(new Date(now));
    }
    expect(await deliver(application)).toEqual(NOTHING);
    expect(await rowsOf(policy)).toEqual([
      { level: 'started', state: 'failed', attempts: 8, isClaimed: false, hasEnded: true },
    ]);
    expect(new Set(gateway.arrived.map(({ key }) => key)).size).toBe(1);
    expect(gateway.arrived.splice(0)).toHaveLength(8);
    expect(await eventsOf(application, policy)).toContain('delivery.failed');

    const { token } = await createSuperAdmin(application);
    const call = (method: 'get' | 'post', path: string) =>
      application.request[method](`/interpretation-sync/${path}`).set(
        'Authorization',
        `Bearer ${token}`,
      );
    const { body } = await call('get', `deliveries?state=failed&policy=${policy}`);
    expect(body.meta.pagination.total).toBe(1);
    expect(body.data[0]).toMatchObject({ state: 'failed', attempts: 8, channel: 'gateway' });
    expect(JSON.stringify(body)).not.toContain('example.test');
    const [{ id, alert }] = body.data;
    const alerts = await call('get', `alerts?policy=${policy}`);
    expect(alerts.body.data.find((one: { id: string }) => one.id === alert).deliveries).toEqual({
      waiting: 0,
      sent: 0,
      failed: 1,
      cancelled: 0,
    });
    gateway.answerWith(() => 200);
    const retried = await call('post', `deliveries/${id}/retry`);
    expect(retried.body.data).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await deliver(application)).toMatchObject({ sent: 1 });
    expect((await call('post', `deliveries/${id}/retry`)).status).toBe(400);
    expect((await call('post', 'deliveries/nobody/retry')).status).toBe(404);
    expect(await eventsOf(application, policy)).toContain('delivery.retried');
  });

  it('wait as long as the receiver asks', async () => {
    await publishPolicy(await createDepartment({ contacts: [person('Patient')] }));
    gateway.answerWith(() => ({ status: 429, retryAfter: 1_800 }));
    await deliver(application);
    setTime(at(2, '10:29'));
    expect(await deliver(application)).toEqual(NOTHING);
    setTime(at(2, '10:30'));
    expect(await deliver(application)).toMatchObject({ examined: 1 });
  });

  it('give up for good what has failed once its alert has ended: nobody needs to send it again', async () => {
    const department = await createDepartment({ contacts: [person('Failed')] });
    const { policy, interpretation } = await publishPolicy(department);
    gateway.answerWith(() => 400);
    expect(await deliver(application)).toMatchObject({ examined: 1, failed: 1 });
    await publish(application, 'interpretation', interpretation);
    expect(await rowsOf(policy)).toMatchObject([{ state: 'cancelled', hasEnded: true }]);
    expect(await eventsOf(application, policy)).toContain('delivery.cancelled');
  });

  it('leave a receiver alone that is told too much at once, and count no attempt', async () => {
    const names = Array.from({ length: 25 }, (_value, index) => `Patient${index}`);
    const { policy } = await publishPolicy(await createDepartment({ contacts: names.map(person) }));
    gateway.answerWith(() => ({ status: 429, retryAfter: 1_800 }));
    expect(await deliver(application)).toMatchObject({ examined: 10, retried: 10 });
    expect(gateway.arrived.splice(0)).toHaveLength(10);
    expect(await deliver(application)).toEqual(NOTHING);
    expect(new Set((await rowsOf(policy)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
    gateway.answerWith(() => 200);
    setTime(at(2, '10:30'));
    expect(await deliver(application)).toMatchObject({ examined: 25, sent: 25 });
  });

  it.each([
    ['at its time, and the attempt does not count', at(2), 1],
    ['a day after its time, and the attempt counts', at(1, '09:59'), 2],
  ])('take over what a crash has left behind %s', async (_when, deliverAt, attempts) => {
    const department = await createDepartment({ contacts: [person('Left')] });
    const { policy } = await publishPolicy(department);
    const [row] = await deliveryRows(application, { policyDocumentId: policy });
    await application.strapi.db.query('plugin::interpretation-sync.delivery').update({
      where: { id: row.id },
      data: {
        claimedBy: 'dead-process',
        // The database knows nothing of the clock of the tests.
        claimedAt: Math.round(performance.timeOrigin + performance.now()),
        deliverAt: new Date(deliverAt).getTime(),
        attempts: 1,
      },
    });
    expect(await deliver(application)).toEqual(NOTHING);
    await letClaimsAge(CLAIM_MS);
    expect(await deliver(application)).toMatchObject({ sent: 1 });
    expect(await rowsOf(policy)).toMatchObject([{ state: 'sent', attempts, isClaimed: false }]);
  });

  it('leave alone what another process has taken from them meanwhile', async () => {
    const department = await createDepartment({ contacts: [person('Slow')] });
    const { policy } = await publishPolicy(department);
    gateway.answerWith(async () => {
      gateway.answerWith(() => 200);
      setTime(at(2, '11:00'));
      expect(await deliver(application)).toEqual(NOTHING);
      await letClaimsAge(CLAIM_MS);
      expect(await deliver(application)).toEqual({ ...NOTHING, examined: 1, sent: 1 });
      return 503;
    });
    expect(await deliver(application)).toMatchObject({ examined: 1, skipped: 1 });
    expect(await rowsOf(policy)).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });
});

describe('A delivery under way', () => {
  /** Runs a pass, and does something while its message is on the way. */
  const whileSending = async (work: () => Promise<void>, status = 200) => {
    gateway.answerWith(async () => {
      gateway.answerWith(() => 200);
      await work();
      return status;
    });
    return deliver(application);
  };

  it('of an alert that is resolved meanwhile is sent, and the timeline says so', async () => {
    const department = await createDepartment({ contacts: [person('Resolved')] });
    const { policy, interpretation } = await publishPolicy(department);
    const counts = await whileSending(() => publish(application, 'interpretation', interpretation));
    expect(counts).toMatchObject({ sent: 1 });
    expect(await statesOf(policy)).toEqual(['sent']);
    const events = await eventsOf(application, policy);
    expect(events).toContain('alert.resolved');
    expect(events).toContain('delivery.sent-after-end');
  });

  it('of an alert that is resolved meanwhile is not tried again', async () => {
    const department = await createDepartment({ contacts: [person('Refused')] });
    const { policy, interpretation } = await publishPolicy(department);
    await whileSending(() => publish(application, 'interpretation', interpretation), 503);
    setTime(at(3));
    expect(await deliver(application)).toEqual({ ...NOTHING, examined: 1, skipped: 1 });
    expect(await rowsOf(policy)).toMatchObject([{ state: 'cancelled', hasEnded: true }]);
    expect(await eventsOf(application, policy)).toContain('delivery.cancelled');
  });

  it('of a policy that is deleted meanwhile is sent; what waited is cancelled', async () => {
    const department = await createDepartment({ contacts: [person('One'), person('Two')] });
    const { policy } = await publishPolicy(department);
    const rows = await deliveryRows(application, { policyDocumentId: policy });
    await application.strapi.db.query('plugin::interpretation-sync.delivery').update({
      where: { id: rows[1].id },
      data: { nextAttemptAt: new Date(at(2, '18:00')).getTime() },
    });
    await whileSending(() => remove(application, 'policy', policy));
    expect(await rowsOf(policy)).toMatchObject([
      { state: 'sent', isClaimed: false },
      { state: 'cancelled', hasEnded: true },
    ]);
    const events = await eventsOf(application, policy);
    expect(events).toContain('delivery.cancelled');
    expect(events).toContain('delivery.sent-after-end');
    expect(await deliver(application)).toEqual(NOTHING);
  });

  it('stays consistent when a waiver is granted and revoked meanwhile', async () => {
    const department = await createDepartment({ contacts: [person('Waived')] });
    const { policy } = await publishPolicy(department);
    const { token } = await createSuperAdmin(application);
    const call = (path: string, body: object) =>
      application.request
        .post(`/interpretation-sync/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .send(body);
    await whileSending(async () => {
      const waiver = { policy, kind: 'exempt', ground: 'none', reason: 'for a good reason' };
      const granted = await call('waivers', waiver);
      const { id } = granted.body.data;
      const revoked = await call(`waivers/${id}/revoke`, { reason: 'for a better reason' });
      expect(revoked.status).toBe(200);
    });
    // The clock went on in a new cycle: its alert is another one, with a delivery of its own.
    await deliver(application);
    expect(await statesOf(policy)).toEqual(['sent', 'sent']);
    expect(new Set(gateway.arrived.map(({ key }) => key)).size).toBe(2);
    const events = await eventsOf(application, policy);
    expect(events).toContain('alert.retracted');
    expect(events).toContain('delivery.sent-after-end');
  });
});

describe('The list of deliveries', () => {
  const call = async (query: string) => {
    const { token } = await createSuperAdmin(application);
    return application.request
      .get(`/interpretation-sync/deliveries?${query}`)
      .set('Authorization', `Bearer ${token}`);
  };

  it.each(['state=gone', 'page=0', 'pageSize=101', 'channel=', 'alert[]=a', 'by=me', 'policy=%00'])(
    'refuses "%s", naming the field',
    async (query) => {
      const { status, body } = await call(query);
      expect(status).toBe(400);
      expect(query).toContain(String(body.error.details.errors[0].path[0]));
    },
  );

  it('is narrowed by state, channel and policy', async () => {
    const department = await createDepartment({ contacts: [person('Listed')] });
    const { policy } = await publishPolicy(department);
    const total = async (query: string) =>
      (await call(`policy=${policy}&${query}`)).body.meta.pagination.total;
    expect(await total('state=waiting')).toBe(1);
    expect(await total('state=sent')).toBe(0);
    expect(await total('channel=gateway')).toBe(1);
    expect(await total('channel=inbox')).toBe(0);
    expect(await total('alert=nobody')).toBe(0);
  });

  it('needs the permission to read, and sending again one of its own', async () => {
    const action = (name: string) => ({ action: `plugin::interpretation-sync.${name}` });
    const { token: reader } = await createEditor(application, [action('deliveries.read')]);
    const { token: clerk } = await createEditor(application, [action('deliveries.retry')]);
    const statuses = async (token: string) => {
      const ask = (method: 'get' | 'post', path: string) =>
        application.request[method](`/interpretation-sync/${path}`).set(
          'Authorization',
          `Bearer ${token}`,
        );
      return [
        (await ask('get', 'deliveries')).status,
        (await ask('post', 'deliveries/nobody/retry')).status,
      ];
    };
    expect(await statuses(reader)).toEqual([200, 403]);
    expect(await statuses(clerk)).toEqual([403, 404]);
  });
});
