import { createConnection } from '../../plugins/interpretation-sync/server/src/repositories/connection';
import {
  createDigestDays,
  createRuns,
} from '../../plugins/interpretation-sync/server/src/repositories/runs';
import type { Leases } from '../../plugins/interpretation-sync/server/src/services/ports';
import { startApplication, type Application } from '../support/application';

const TABLE = 'interpretation_sync_runs';
const LEASE_MS = 15_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A minutely schedule; slots are named by the clock of whoever asks. */
const tickAt = (slot: string) => ({
  work: 'sweep' as const,
  slot: `2026-03-02T${slot}.000Z`,
  schedule: '* * * * *',
  restMs: MINUTE_MS - 1000,
});

describe('Instances on one database', () => {
  let application: Application;
  let leases: Leases;

  const take = (slot: string, instance: string) => leases.take(tickAt(slot), instance, LEASE_MS);
  /** As if so much time had passed on the clock of the database. */
  const letPass = (milliseconds: number) =>
    application.strapi.db
      .connection(TABLE)
      .where({ name: 'sweep' })
      .decrement({ lease_until: milliseconds, rests_until: milliseconds });

  beforeAll(async () => {
    application = await startApplication();
    leases = createRuns(createConnection(application.strapi));
  });
  afterAll(() => application.stop());
  beforeEach(() => application.strapi.db.connection(TABLE).delete());

  it('are many, and one of them acts on a tick', async () => {
    for (const slot of ['02:00:00', '02:01:00', '02:02:00']) {
      const instances = Array.from({ length: 8 }, (_, index) => `instance-${index}`);
      const answers = await Promise.all(instances.map((instance) => take(slot, instance)));
      expect(answers.filter((isTaken) => isTaken)).toHaveLength(1);
      await leases.release('sweep', instances[answers.indexOf(true)] ?? '');
      await letPass(MINUTE_MS);
    }
  });

  it('look after the digest of a day once, and after no earlier one afterwards', async () => {
    const days = createDigestDays(createConnection(application.strapi));
    const takenBy = async (instances: number, day: string) => {
      const answers = await Promise.all(Array.from({ length: instances }, () => days.take(day)));
      return answers.filter((isTaken) => isTaken).length;
    };
    expect(await takenBy(8, '2026-03-02')).toBe(1);
    expect(await takenBy(8, '2026-03-03')).toBe(1);
    expect(await takenBy(8, '2026-03-02')).toBe(0);
  });

  it('act on a tick once, also when the work is done at once', async () => {
    expect(await take('02:00:00', 'first')).toBe(true);
    await leases.release('sweep', 'first');
    expect(await take('02:00:00', 'second')).toBe(false);
    await letPass(MINUTE_MS);
    expect(await take('02:00:00', 'second')).toBe(false);
    expect(await take('02:01:00', 'second')).toBe(true);
  });

  it('leave alone what one of them is doing, for as long as it renews its lease', async () => {
    expect(await take('02:00:00', 'first')).toBe(true);
    for (const slot of ['02:01:00', '02:02:00', '02:03:00']) {
      await letPass(LEASE_MS - 1000);
      expect(await leases.renew('sweep', 'first', LEASE_MS)).toBe(true);
      await letPass(LEASE_MS - 1000);
      expect(await take(slot, 'second')).toBe(false);
      expect(await leases.takeOver('sweep', 'second', LEASE_MS)).toBe(false);
      expect(await leases.renew('sweep', 'first', LEASE_MS)).toBe(true);
    }
  });

  it('take over, once, what one has died over, when its lease has run out', async () => {
    expect(await take('02:00:00', 'dead')).toBe(true);
    expect(await leases.takeOver('sweep', 'second', LEASE_MS)).toBe(false);
    await letPass(LEASE_MS);
    const answers = await Promise.all(
      ['second', 'third'].map((instance) => leases.takeOver('sweep', instance, LEASE_MS)),
    );
    expect(answers.filter((isTaken) => isTaken)).toHaveLength(1);
    expect(await leases.renew('sweep', 'dead', LEASE_MS)).toBe(false);
    // It lives after all, and gives back what is no longer its own.
    await leases.release('sweep', 'dead');
    await letPass(LEASE_MS - 1000);
    expect(await take('02:01:00', 'fourth')).toBe(false);
  });

  it('act on the next tick, where that comes first, of what one has died over', async () => {
    expect(await take('02:00:00', 'dead')).toBe(true);
    await letPass(MINUTE_MS);
    expect(await take('02:01:00', 'second')).toBe(true);
  });

  describe('whose clocks differ', () => {
    it.each([
      ['by half a minute', 30_000, ['02:00:30', '02:01:30', '02:02:30']],
      ['by a second', 1_000, ['02:00:00', '02:01:00', '02:02:00']],
      ['by an hour', 20_000, ['03:00:00', '03:01:00', '03:02:00']],
    ])('%s act once a minute all the same', async (_title, apartMs, slotsOfOther) => {
      const runs: string[] = [];
      const ask = async (slot: string, instance: string) => {
        if (!(await take(slot, instance))) return;
        runs.push(instance);
        await leases.release('sweep', instance);
      };
      for (const [index, slot] of ['02:00:00', '02:01:00', '02:02:00'].entries()) {
        await ask(slot, 'right');
        await letPass(apartMs);
        await ask(slotsOfOther[index] ?? '', 'wrong');
        await letPass(MINUTE_MS - apartMs);
      }
      expect(runs).toEqual(['right', 'right', 'right']);
    });

    it('lose nobody their turn when the one that is ahead ends', async () => {
      expect(await take('03:00:00', 'ahead')).toBe(true);
      await leases.release('sweep', 'ahead');
      await letPass(MINUTE_MS);
      expect(await take('02:01:00', 'right')).toBe(true);
    });
  });

  it('are not held up when the clock of the database is set back', async () => {
    expect(await take('02:00:00', 'dead')).toBe(true);
    await letPass(-HOUR_MS);
    expect(await take('02:01:00', 'second')).toBe(true);
  });

  it('act by another schedule at once', async () => {
    const yearly = { ...tickAt('02:00:00'), schedule: '0 0 1 1 *', restMs: 365 * 24 * HOUR_MS };
    expect(await leases.take(yearly, 'first', LEASE_MS)).toBe(true);
    await leases.release('sweep', 'first');
    expect(await take('02:01:00', 'first')).toBe(true);
  });
});
