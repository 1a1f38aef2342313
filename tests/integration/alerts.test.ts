import { createEditor, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import { createPair, editDraft, publish } from '../support/documents';
import { eventsOf } from '../support/records';

/** A Monday; no holiday in this week. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

interface AlertLine {
  id: string;
  level: string;
  step: number;
  state: string;
  policy: { documentId: string; title: string };
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  recipients: { role: string; name: string; department: string }[];
}

let application: Application;
let token: string;
let met: string;
let running: string;

const call = async (method: 'get' | 'post', path: string, body?: object, bearer = token) => {
  const request = application.request[method](`/interpretation-sync/${path}`).set(
    'Authorization',
    `Bearer ${bearer}`,
  );
  return body ? request.send(body) : request;
};
/** Tokens expire with the clock: each moment has a sign-in of its own. */
const itIs = async (instant: string) => {
  setTime(instant);
  token = (await createSuperAdmin(application)).token;
};
const alerts = async (query: string): Promise<AlertLine[]> => {
  const { status, body } = await call('get', `alerts?pageSize=100&${query}`);
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  return body.data;
};
const linesOf = async (query: string): Promise<string[]> =>
  (await alerts(query)).map(({ level, step, policy }) => `${policy.title} ${level} ${step}`).sort();
const openCount = async (): Promise<number> => (await call('get', 'alerts/count')).body.data.open;

beforeAll(async () => {
  setTime(at(2));
  application = await startApplication();
  await itIs(at(2));
  const office = await createDepartment(application, {
    name: 'Office',
    head: 'Zhou',
    contacts: [{ name: 'Shen' }],
  });
  const legal = await createDepartment(application, {
    name: 'Legal',
    head: 'Song',
    leader: 'Lin',
    contacts: [{ name: 'Fang' }, { name: 'Qin', backup: true }],
    supervisedBy: office,
  });
  const publishPolicy = async (title: string, draftingDepartment: string | null) => {
    const pair = await createPair(application);
    await editDraft(application, 'policy', pair.policy, { title, draftingDepartment });
    await publish(application, 'policy', pair.policy);
    return pair;
  };
  const first = await publishPolicy('met', null);
  met = first.policy;
  running = (await publishPolicy('running', legal)).policy;
  await itIs(at(2, '12:00'));
  await publish(application, 'interpretation', first.interpretation);
  for (const moment of [at(4, '09:00'), at(5, '09:00'), at(6, '00:00')]) {
    await itIs(moment);
    await call('post', 'sweep');
  }
});
afterAll(async () => {
  realTime();
  await application.stop();
});

const OF_RUNNING = [
  'running overdue 1',
  'running reminder 1',
  'running reminder 2',
  'running started 1',
];

describe('The list of alerts', () => {
  it.each<[string, string[]]>([
    ['', OF_RUNNING],
    ['state=pending', OF_RUNNING],
    ['state=open', OF_RUNNING],
    ['state=acknowledged', []],
    ['state=resolved', ['met started 1']],
    ['state=closed', ['met started 1']],
    ['state=retracted', []],
    ['state=all', ['met started 1', ...OF_RUNNING]],
    ['state=all&level=started', ['met started 1', 'running started 1']],
    ['level=reminder', ['running reminder 1', 'running reminder 2']],
    ['state=all&policy=nobody', []],
  ])('answers to "%s"', async (query, lines) => {
    expect(await linesOf(query)).toEqual(lines);
  });

  it('is narrowed to one policy', async () => {
    expect(await linesOf(`state=all&policy=${met}`)).toEqual(['met started 1']);
    expect(await linesOf(`policy=${running}&level=overdue`)).toEqual(['running overdue 1']);
  });

  it('names whom each alert tells, without telephones and addresses', async () => {
    const { text } = await call('get', 'alerts?state=all');
    expect(text).not.toContain('private-address');
    expect(text).not.toContain('000-0000');
    const told = (await alerts('state=all')).map(({ policy, level, step, recipients }) => [
      `${policy.title} ${level} ${step}`,
      recipients.map(({ role, name, department }) => `${role} ${name} (${department})`),
    ]);
    const contacts = ['contact Fang (Legal)', 'backup Qin (Legal)'];
    expect(Object.fromEntries(told)).toEqual({
      'met started 1': [],
      'running started 1': contacts,
      'running reminder 1': contacts,
      'running reminder 2': [...contacts, 'head Song (Legal)'],
      'running overdue 1': [...contacts, 'head Song (Legal)', 'supervisor Shen (Office)'],
    });
  });
});

describe('Acknowledging', () => {
  it('refuses ids that nobody knows, and then writes nothing', async () => {
    const [known] = await alerts('state=open');
    const { status, body } = await call('post', 'alerts/acknowledge', {
      ids: [known?.id, 'nobody', 'nothing'],
    });
    expect(status).toBe(404);
    expect(body.error.message).toContain('nobody, nothing');
    expect(body.error.details).toEqual({ ids: ['nobody', 'nothing'] });
    expect(await openCount()).toBe(4);
    expect(await eventsOf(application, running)).not.toContain('alert.acknowledged');
  });

  it('of one alert records who and when, once', async () => {
    const [alert] = await alerts('level=overdue');
    const first = await call('post', `alerts/${alert?.id}/acknowledge`);
    expect(first.status).toBe(200);
    expect(first.body.data).toMatchObject({
      id: alert?.id,
      state: 'acknowledged',
      acknowledgedBy: 'PersonTest',
      acknowledgedAt: '2026-03-05T16:00:00.000Z',
    });
    expect(first.body.data.recipients).toEqual(alert?.recipients);
    await itIs(at(6, '08:00'));
    const second = await call('post', `alerts/${alert?.id}/acknowledge`);
    expect(second.body.data).toEqual(first.body.data);
    expect(await openCount()).toBe(3);
    expect(await linesOf('state=acknowledged')).toEqual(['running overdue 1']);
    expect(await linesOf('state=pending')).toEqual(OF_RUNNING);
  });

  it('of many answers them in the order of the ids and leaves a timeline entry for each new one', async () => {
    const ids = (await alerts('state=all')).map(({ id }) => id).sort();
    const { status, body } = await call('post', 'alerts/acknowledge', { ids: [...ids, ...ids] });
    expect(status).toBe(200);
    expect(body.data.map(({ id }: AlertLine) => id)).toEqual(ids);
    const states = body.data.map(
      ({ policy, level, step, state }: AlertLine) => `${policy.title} ${level} ${step} ${state}`,
    );
    expect(states.sort()).toEqual([
      'met started 1 resolved',
      ...OF_RUNNING.map((line) => `${line} acknowledged`),
    ]);
    expect(await openCount()).toBe(0);
    const seen = async (policy: string) =>
      (await eventsOf(application, policy)).filter((event) => event === 'alert.acknowledged');
    expect(await seen(running)).toHaveLength(4);
    expect(await seen(met)).toHaveLength(1);
    await call('post', 'alerts/acknowledge', { ids });
    expect(await seen(running)).toHaveLength(4);
  });

  it.each<[title: string, body: object, path: string]>([
    ['no ids', {}, 'ids'],
    ['an empty list', { ids: [] }, 'ids'],
    ['a word as list', { ids: 'abc' }, 'ids'],
    ['a number as id', { ids: [5] }, 'ids.0'],
    ['101 ids', { ids: Array.from({ length: 101 }, (_, index) => `${index}`) }, 'ids'],
    ['NUL in an id', { ids: ['a\u0000'] }, 'ids.0'],
    ['a key that nobody knows', { ids: ['a'], by: 'me' }, 'by'],
  ])('is refused with %s, naming the field', async (_title, body, path) => {
    const answer = await call('post', 'alerts/acknowledge', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path.join('.')).toBe(path);
  });

  it('needs the permission to acknowledge; reading needs the one to read', async () => {
    const action = (name: string) => ({ action: `plugin::interpretation-sync.${name}` });
    const { token: reader } = await createEditor(application, [action('alerts.read')]);
    const { token: clerk } = await createEditor(application, [action('alerts.acknowledge')]);
    const statuses = async (bearer: string) => [
      (await call('get', 'alerts', undefined, bearer)).status,
      (await call('get', 'alerts/count', undefined, bearer)).status,
      (await call('post', 'alerts/acknowledge', { ids: ['nobody'] }, bearer)).status,
      (await call('post', 'alerts/nobody/acknowledge', {}, bearer)).status,
    ];
    expect(await statuses(reader)).toEqual([200, 200, 403, 403]);
    expect(await statuses(clerk)).toEqual([403, 403, 404, 404]);
  });
});
