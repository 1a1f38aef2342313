import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { deliver, deliveryRows, startGateway, sweep, type Gateway } from '../support/deliveries';
import { createPair, editDraft, publish } from '../support/documents';
import { withSetting } from '../support/overlay';

/** March 2026: the 2nd is a Monday, and no holiday comes. Times are Beijing's. */
const at = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

let application: Application;
let gateway: Gateway;
let database: ScratchDatabase;

const start = async (setting?: [path: string, value: unknown]) => {
  application = await startApplication({
    database,
    plugins: (plugins) => {
      const changed = setting ? withSetting(...setting)(plugins) : plugins;
      return gateway.plugins(changed);
    },
  });
};
const open = async (instant: string, setting?: [path: string, value: unknown]) => {
  setTime(instant);
  gateway = await startGateway();
  database = await createScratchDatabase();
  await start(setting);
};
const createDepartment = async (name: string, ...people: string[]): Promise<string> => {
  const contacts = people.map((one) => ({ name: one, email: `${one}@example.test` }));
  const { documentId } = await application.strapi
    .documents('api::department.department')
    .create({ data: { name, contacts } });
  return documentId;
};
const publishPolicy = async (title: string, draftingDepartment: string): Promise<void> => {
  const { policy } = await createPair(application);
  await editDraft(application, 'policy', policy, { title, draftingDepartment });
  await publish(application, 'policy', policy);
};
/** What one tick of the timers does. */
const tick = async () => {
  await sweep(application);
  await deliver(application);
};
/** To whom messages went since the last call. */
const told = (): string[] =>
  gateway.arrived
    .splice(0)
    .map(({ address, level }) => `${level} ${address.replace('@example.test', '')}`)
    .sort();

afterEach(async () => {
  realTime();
  await application.stop();
  await database.drop();
  await gateway.stop();
});

describe('A digest', () => {
  it('is one message per person and working day, of the departments of that person', async () => {
    await open(at(2));
    const one = await createDepartment('One', 'fang', 'shared');
    const other = await createDepartment('Other', 'qin', 'shared');
    await createDepartment('Idle', 'idle');
    await publishPolicy('First policy', one);
    await publishPolicy('Second policy', other);
    await tick();
    gateway.arrived.splice(0);

    setTime(at(6, '08:29'));
    await tick();
    expect(told().filter((line) => line.startsWith('digest'))).toEqual([]);
    setTime(at(6, '08:30'));
    await tick();
    const digests = gateway.arrived.filter(({ level }) => level === 'digest');
    expect(digests.map(({ address }) => address).sort()).toEqual([
      'fang@example.test',
      'qin@example.test',
      'shared@example.test',
    ]);
    const textFor = (name: string) =>
      digests.find(({ address }) => address.startsWith(name))?.text ?? '';
    expect(textFor('fang')).toContain('First policy');
    expect(textFor('fang')).not.toContain('Second policy');
    expect(textFor('shared')).toContain('First policy');
    expect(textFor('shared')).toContain('Second policy');
    gateway.arrived.splice(0);

    setTime(at(6, '18:00'));
    await tick();
    setTime(at(7, '09:00'));
    await tick();
    expect(told()).toEqual([]);
    setTime(at(9, '09:00'));
    await tick();
    expect(told()).toEqual(['digest fang', 'digest qin', 'digest shared']);
  });

  it('goes to those above where nobody of the department can be reached', async () => {
    await open(at(2));
    const supervisedBy = await createDepartment('Supervising', 'supervisor');
    const { documentId } = await application.strapi
      .documents('api::department.department')
      .create({ data: { name: 'Without people', supervisedBy } });
    await publishPolicy('Nobody is there', documentId);
    await tick();
    gateway.arrived.splice(0);
    setTime(at(5, '08:30'));
    await tick();
    const [digest] = gateway.arrived.filter(({ level }) => level === 'digest');
    expect(digest).toMatchObject({ address: 'supervisor@example.test' });
    expect(digest?.text).toContain('Nobody is there');
  });

  it('that failed is given up for good when the next day has its own', async () => {
    await open(at(2));
    await publishPolicy('Due soon', await createDepartment('One', 'fang'));
    await tick();
    gateway.answerWith(({ level }) => (level === 'digest' ? 400 : 200));
    setTime(at(4, '12:00'));
    await tick();
    const digests = async () =>
      (await deliveryRows(application, { kind: 'digest' })).map(
        ({ sentAt, failedAt, cancelledAt }) =>
          sentAt ? 'sent' : failedAt ? 'failed' : cancelledAt ? 'cancelled' : 'waiting',
      );
    expect(await digests()).toEqual(['failed']);
    gateway.answerWith(() => 200);
    setTime(at(5, '08:30'));
    await tick();
    expect(await digests()).toEqual(['cancelled', 'sent']);
  });

  it('is not made up for after a restart where there was none to send at its time', async () => {
    await open(at(2));
    await publishPolicy('Due soon from nine on', await createDepartment('One', 'fang'));
    setTime(at(4, '08:30'));
    await tick();
    expect(told()).toEqual(['started fang']);
    await application.stop();
    setTime(at(4, '12:00'));
    await start();
    await tick();
    expect(told()).toEqual(['reminder fang']);
    setTime(at(5, '08:30'));
    await tick();
    expect(told()).toEqual(['digest fang']);
  });

  it('is not sent to whom nothing is left to tell by then, nor where the office wants none', async () => {
    await open(at(2));
    const department = await createDepartment('One', 'fang');
    const { policy, interpretation } = await createPair(application);
    await editDraft(application, 'policy', policy, { draftingDepartment: department });
    await publish(application, 'policy', policy);
    gateway.answerWith(() => 503);
    setTime(at(6, '08:30'));
    await tick();
    expect(told().filter((line) => line.startsWith('digest'))).toEqual(['digest fang']);
    gateway.answerWith(() => 200);
    await publish(application, 'interpretation', interpretation);
    setTime(at(6, '12:00'));
    await tick();
    expect(told()).toEqual([]);
  });
});

describe('Escalation', () => {
  it('reaches head, leader and supervisor at an opening, each step once, every three working days', async () => {
    await open(at(2), ['alerts.digest.enabled', false]);
    const supervisedBy = await createDepartment('Supervising', 'supervisor');
    const { documentId } = await application.strapi.documents('api::department.department').create({
      data: {
        name: 'Drafting',
        contacts: [{ name: 'Contact', email: 'contact@example.test' }],
        head: { name: 'Head', email: 'head@example.test' },
        leader: { name: 'Leader', email: 'leader@example.test' },
        supervisedBy,
      },
    });
    await publishPolicy('Late', documentId);
    // Due at the end of the 5th; the 7th and 8th are no working days.
    setTime(at(9, '23:59'));
    await tick();
    expect(told().filter((line) => line.startsWith('escalation'))).toEqual([]);
    const step = ['escalation head', 'escalation leader', 'escalation supervisor'];
    for (const [day, lines] of [
      [10, step],
      [11, []],
      [12, []],
      [13, step],
      [18, step],
    ] as const) {
      setTime(at(day, '08:29'));
      await tick();
      expect(told()).toEqual([]);
      setTime(at(day, '08:30'));
      await tick();
      expect({ day, told: told() }).toEqual({ day, told: lines });
    }
  });
});

describe('Time', () => {
  it('lost while a digest waited brings that of today alone, and each alert once', async () => {
    await open(at(2));
    await publishPolicy('Alone', await createDepartment('One', 'fang'));
    await tick();
    setTime(at(4, '12:00'));
    gateway.answerWith(() => 503);
    await tick();
    expect(new Set(told())).toEqual(new Set(['started fang', 'digest fang', 'reminder fang']));
    await application.stop();
    setTime(at(11, '10:00'));
    gateway.answerWith(() => 200);
    await start();
    await tick();
    expect(told()).toEqual(['digest fang', 'overdue fang', 'reminder fang', 'reminder fang']);
    await tick();
    expect(told()).toEqual([]);
  });

  it('lost to a week of downtime is made up for: everything once, one digest, not seven', async () => {
    await open(at(2));
    await publishPolicy('Alone', await createDepartment('One', 'fang'));
    await tick();
    expect(told()).toEqual(['started fang']);
    setTime(at(10, '10:00'));
    await tick();
    await tick();
    expect(told()).toEqual(['digest fang', 'overdue fang', 'reminder fang', 'reminder fang']);
    setTime(at(10, '18:00'));
    await tick();
    expect(told()).toEqual([]);
  });

  it('set forward and back by an hour doubles nothing and loses nothing', async () => {
    await open(at(2));
    const department = await createDepartment('One', 'fang');
    await publishPolicy('Before', department);
    await tick();
    expect(told()).toEqual(['started fang']);
    // The first look of that day: the digest of 08:30 is made up for.
    setTime(at(4, '12:00'));
    await tick();
    expect(told()).toEqual(['digest fang', 'reminder fang']);
    // To and fro over the second reminder, at 09:00 of the 5th, and the digest at 08:30.
    const moments = ['08:40', '09:40', '08:40', '09:00', '08:00', '09:30'];
    for (const moment of moments) {
      setTime(at(5, moment));
      await tick();
    }
    expect(told()).toEqual(['digest fang', 'reminder fang']);
    setTime(at(5, '10:30'));
    await publishPolicy('Meanwhile', department);
    setTime(at(5, '09:30'));
    await tick();
    setTime(at(5, '10:30'));
    await tick();
    expect(told()).toEqual(['started fang']);
  });

  it('changed by daylight saving keeps to the clocks on the wall', async () => {
    await open('2026-03-25T09:00:00Z', ['timeZone', 'Europe/Berlin']);
    await publishPolicy('Summer', await createDepartment('One', 'fang'));
    await tick();
    told();
    // Due at the end of Monday the 30th; clocks went forward on Sunday the 29th.
    setTime('2026-03-31T06:29:00Z');
    await tick();
    expect(told()).toEqual(['reminder fang', 'reminder fang']);
    setTime('2026-03-31T06:30:00Z');
    await tick();
    expect(told()).toEqual(['digest fang', 'overdue fang']);
    setTime('2026-03-31T07:30:00Z');
    await tick();
    expect(told()).toEqual([]);
  });
});
