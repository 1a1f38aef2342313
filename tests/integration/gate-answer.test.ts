import type { Application } from '../support/application';
import { createClerk, pathsIn, type Clerk } from '../support/clerk';
import { realTime, setTime } from '../support/clock';
import {
  createDraft,
  createInterpretation,
  createPair,
  createPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  unpublish,
  writeLocale,
} from '../support/documents';
import { startBilingualApplication } from '../support/waivers';

/** A Monday; no holiday in this week. Times are Beijing's. */
const at = (day: number, time = '10:00') => `2026-03-0${day}T${time}:00+08:00`;
const PLUGIN = '/interpretation-sync';
const ORDER = { kind: 'exempt', ground: '办公会纪要', reason: '文件内容涉及应急处置。' };

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

const readPermission = (uid: string) => ({
  action: 'plugin::content-manager.explorer.read',
  subject: uid,
  properties: { fields: ['title'], locales: ['zh-Hans'] },
});
const gateRead = { action: 'plugin::interpretation-sync.gate.read' };

describe('What the panel is told', () => {
  const gate = async (uid: string, documentId: string) =>
    (await clerk.call('get', `${PLUGIN}/gate/${uid}/${documentId}`)).body.data;
  const levels = ({ alerts }: { alerts: { level: string; state: string }[] }) =>
    alerts.map(({ level, state }) => `${level} ${state}`);

  it('of a policy are its alerts that nothing has ended, the latest first', async () => {
    const { policy, interpretation } = await createPair(application, ['policy']);
    await createPair(application, ['policy']);
    await clerk.itIs(at(4));
    await clerk.call('post', `${PLUGIN}/sweep`);
    const [reminder, started] = (await gate(POLICY, policy)).alerts;
    expect([reminder, started]).toMatchObject([
      { level: 'reminder', policy: { documentId: policy }, recipients: [] },
      { level: 'started', policy: { documentId: policy } },
    ]);
    await clerk.call('post', `${PLUGIN}/alerts/acknowledge`, { ids: [started.id] });
    expect(levels(await gate(POLICY, policy))).toEqual(['reminder open', 'started acknowledged']);
    await publish(application, 'interpretation', interpretation);
    expect(levels(await gate(POLICY, policy))).toEqual([]);
  });

  it('of an interpretation are the alerts of all its policies', async () => {
    const interpretation = await createInterpretation(application);
    const policies = [
      await createPolicy(application, { interpretations: [interpretation] }),
      await createPolicy(application, { interpretations: [interpretation] }),
    ];
    for (const policy of policies) await publish(application, 'policy', policy);
    const { alerts, waiver } = await gate(INTERPRETATION, interpretation);
    const named = alerts.map(
      (alert: { policy: { documentId: string } }) => alert.policy.documentId,
    );
    expect(named.sort()).toEqual([...policies].sort());
    expect(waiver).toBeNull();
  });

  it('of a policy is the waiver in force', async () => {
    const { policy, interpretation } = await createPair(application);
    expect((await gate(POLICY, policy)).waiver).toBeNull();
    const granted = await clerk.call('post', `${PLUGIN}/waivers`, { policy, ...ORDER });
    expect((await gate(POLICY, policy)).waiver).toEqual(granted.body.data);
    expect((await gate(INTERPRETATION, interpretation)).waiver).toBeNull();
    const { reason } = ORDER;
    await clerk.call('post', `${PLUGIN}/waivers/${granted.body.data.id}/revoke`, { reason });
    expect((await gate(POLICY, policy)).waiver).toBeNull();
  });
});

describe('The timeline of a document', () => {
  const timeline = (uid: string, documentId: string, query = '') =>
    clerk.call('get', `${PLUGIN}/timeline/${uid}/${documentId}${query}`);
  const events = async (uid: string, documentId: string, query = ''): Promise<string[]> =>
    (await timeline(uid, documentId, query)).body.data.map(({ event }: { event: string }) => event);

  it('tells what happened to it, its deadline, its alerts and its waivers, the newest first', async () => {
    const { policy } = await createPair(application, ['policy']);
    await clerk.call('post', `${PLUGIN}/waivers`, { policy, ...ORDER });
    await clerk.itIs(at(3));
    await unpublish(application, 'policy', policy);
    expect(await events(POLICY, policy)).toEqual([
      'document.taken-down',
      'alert.retracted',
      'deadline.closed',
      'waiver.granted',
      'alert.raised',
      'deadline.started',
    ]);
    const { body } = await timeline(POLICY, policy);
    expect(body.data[3]).toEqual({
      at: new Date(at(2)).toISOString(),
      lastAt: new Date(at(2)).toISOString(),
      count: 1,
      event: 'waiver.granted',
      actor: 'PersonTest',
      params: { ...ORDER, waiver: expect.any(String), expiresOn: null },
    });
  });

  it('comes page by page', async () => {
    const { policy } = await createPair(application, ['policy', 'interpretation']);
    const { body } = await timeline(POLICY, policy, '?pageSize=3');
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 4 });
    expect(await events(POLICY, policy, '?pageSize=3&page=2')).toEqual(['deadline.started']);
  });

  it('is one for each language, but for waivers, which hold in all', async () => {
    const { policy } = await createPair(application);
    await writeLocale(application, 'policy', policy, 'en');
    await clerk.call('post', `${PLUGIN}/waivers`, { policy, ...ORDER });
    await publish(application, 'policy', policy);
    expect(await events(POLICY, policy, '?locale=en')).toEqual(['waiver.granted']);
    expect(await events(POLICY, policy)).toEqual([
      'deadline.closed',
      'deadline.started',
      'waiver.granted',
    ]);
  });

  it.each([
    ['an unknown type', `api::nothing.nothing/${'z'.repeat(24)}`],
    ['a type that is not governed', `api::department.department/${'z'.repeat(24)}`],
    ['an unknown document', `${POLICY}/${'z'.repeat(24)}`],
    ['an id with NUL', `${POLICY}/%00`],
  ])('does not exist for %s', async (_title, path) => {
    expect((await clerk.call('get', `${PLUGIN}/timeline/${path}`)).status).toBe(404);
  });

  it('does not exist in a language in which the document does not', async () => {
    const policy = await createPolicy(application);
    expect((await timeline(POLICY, policy, '?locale=en')).status).toBe(404);
  });

  it.each([
    ['page=0', 'page'],
    ['pageSize=101', 'pageSize'],
    ['locale=%00', 'locale'],
    ['locale[]=a', 'locale'],
    ['sort=at', 'sort'],
  ])('refuses %s and names the parameter', async (query, field) => {
    const policy = await createPolicy(application);
    const answer = await timeline(POLICY, policy, `?${query}`);
    expect({ status: answer.status, paths: pathsIn(answer) }).toEqual({
      status: 400,
      paths: [field],
    });
  });

  it.each<[string, Parameters<typeof createClerk>[1], number]>([
    ['who may not see the gate', [readPermission(POLICY)], 403],
    ['who may not read policies', [gateRead, readPermission(INTERPRETATION)], 404],
    ['who may do both', [gateRead, readPermission(POLICY)], 200],
  ])('is for people by their permissions: %s', async (_title, permissions, status) => {
    const policy = await createDraft(application, 'policy');
    const person = createClerk(application, permissions);
    for (const route of ['timeline', 'gate']) {
      const answer = await person.call('get', `${PLUGIN}/${route}/${POLICY}/${policy}`);
      expect({ route, status: answer.status }).toEqual({ route, status });
    }
  });
});
