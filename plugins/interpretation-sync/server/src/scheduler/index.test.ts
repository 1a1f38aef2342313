import { startScheduler, type Scheduler, type Surroundings } from './index';
import { createMemoryLeases } from './fixtures/memory-leases';
import { LEASE_MS } from './run-coordinator';

const EVERY_SECOND = '* * * * * *';
const EVERY_MINUTE = '* * * * *';
const ONCE_A_YEAR = '0 0 1 1 *';
const LEASE_SECONDS = LEASE_MS / 1000;

/** Work that is under way until it is told to end. */
const createWork = () => {
  const ends: (() => void)[] = [];
  let running = 0;
  const counts = { runs: 0, mostAtOnce: 0 };
  return {
    counts,
    run: async () => {
      counts.runs += 1;
      running += 1;
      counts.mostAtOnce = Math.max(counts.mostAtOnce, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    },
    end: () => ends.splice(0).forEach((resolve) => resolve()),
  };
};

describe('the scheduler', () => {
  const schedulers: Scheduler[] = [];
  const failures: unknown[] = [];
  const ofLeases: string[] = [];
  let leases = createMemoryLeases({ now: () => new Date() });

  const surroundingsOf = (instance: string): Surroundings => ({
    timeZone: 'Asia/Shanghai',
    leases,
    instance,
    onError: (_work, error) => failures.push(error),
    onLease: (event, work) => ofLeases.push(`${instance}: ${work} ${event}`),
  });

  /** On the same leases as every other one of the test. */
  const start = (expression: string, run: () => Promise<void>, instance = 'first') => {
    const scheduler = startScheduler(
      [{ by: 'one', work: 'sweep', expression, run }],
      surroundingsOf(instance),
    );
    schedulers.push(scheduler);
    return scheduler;
  };
  const letPass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-02T02:00:00.500Z') });
    leases = createMemoryLeases({ now: () => new Date() });
    failures.length = 0;
    ofLeases.length = 0;
  });
  afterEach(async () => {
    await Promise.all(schedulers.splice(0).map((scheduler) => scheduler.stop()));
    jest.useRealTimers();
  });

  it('starts work at another time once it is told so', async () => {
    let runs = 0;
    const scheduler = start(ONCE_A_YEAR, async () => void (runs += 1));
    await letPass(120);
    expect(runs).toBe(0);
    scheduler.reschedule('sweep', EVERY_MINUTE);
    await letPass(120);
    expect(runs).toBe(2);
  });

  it('can be told so by the work itself', async () => {
    let runs = 0;
    const scheduler: Scheduler = start(EVERY_SECOND, async () => {
      runs += 1;
      scheduler.reschedule('sweep', ONCE_A_YEAR);
    });
    await letPass(120);
    expect([runs, failures]).toEqual([1, []]);
  });

  it('starts no second run beside one that is under way, whatever timer began it', async () => {
    const { run, end, counts } = createWork();
    const scheduler = start(EVERY_SECOND, run);
    await letPass(1);
    scheduler.reschedule('sweep', EVERY_MINUTE);
    await letPass(60);
    expect(counts).toEqual({ runs: 1, mostAtOnce: 1 });
    end();
    await letPass(60);
    expect(counts).toEqual({ runs: 2, mostAtOnce: 1 });
    end();
  });

  it('waits at its end for what is under way, and starts nothing afterwards', async () => {
    const { run, end, counts } = createWork();
    const scheduler = start(EVERY_SECOND, run);
    await letPass(1);
    let isStopped = false;
    const stopping = scheduler.stop().then(() => (isStopped = true));
    await letPass(5);
    expect(isStopped).toBe(false);
    end();
    await stopping;
    scheduler.reschedule('sweep', EVERY_MINUTE);
    await letPass(120);
    expect(counts.runs).toBe(1);
  });

  it('tells of work that fails, and goes on', async () => {
    start(EVERY_MINUTE, async () => {
      throw new Error('no database');
    });
    await letPass(120);
    expect(failures).toEqual([new Error('no database'), new Error('no database')]);
  });

  describe('of several instances', () => {
    it('lets one act per tick', async () => {
      let runs = 0;
      const run = async () => void (runs += 1);
      for (const instance of ['first', 'second', 'third']) start(EVERY_MINUTE, run, instance);
      await letPass(10 * 60);
      expect(runs).toBe(10);
    });

    it('lets each act on its part of what they share', async () => {
      const acting: string[] = [];
      for (const instance of ['first', 'second']) {
        schedulers.push(
          startScheduler(
            [
              {
                by: 'each',
                work: 'deliveries',
                expression: EVERY_MINUTE,
                run: async () => void acting.push(instance),
              },
            ],
            surroundingsOf(instance),
          ),
        );
      }
      await letPass(60);
      expect(acting.sort()).toEqual(['first', 'second']);
    });

    it('lets nobody act beside work that takes longer than a lease', async () => {
      const { run, end, counts } = createWork();
      start(EVERY_SECOND, run, 'first');
      start(EVERY_SECOND, run, 'second');
      await letPass(4 * LEASE_SECONDS);
      expect([counts, ofLeases]).toEqual([{ runs: 1, mostAtOnce: 1 }, []]);
      end();
      await letPass(1);
      expect(counts).toEqual({ runs: 2, mostAtOnce: 1 });
      end();
    });

    it('does anew what one has died over, once its lease has run out', async () => {
      const tick = { work: 'sweep', slot: 'any', schedule: ONCE_A_YEAR, restMs: 0 } as const;
      await leases.take(tick, 'dead', LEASE_MS);
      let runs = 0;
      start(ONCE_A_YEAR, async () => void (runs += 1));
      await letPass(LEASE_SECONDS - 1);
      expect(runs).toBe(0);
      await letPass(10 * LEASE_SECONDS);
      expect([runs, ofLeases]).toEqual([1, ['first: sweep taken-over']]);
    });

    it('goes on with what is under way when another has taken it over, and says so', async () => {
      const { run, end, counts } = createWork();
      start(EVERY_SECOND, run);
      await letPass(1);
      // As if this one had stood still for longer than its lease.
      await leases.release('sweep', 'first');
      await letPass(LEASE_SECONDS);
      expect(ofLeases).toContain('first: sweep lost');
      expect(counts.runs).toBe(1);
      end();
    });

    it('does nothing, and says so, while nobody can be asked whose turn it is', async () => {
      let runs = 0;
      leases = { ...leases, take: () => Promise.reject(new Error('no database')) };
      start(EVERY_MINUTE, async () => void (runs += 1));
      await letPass(60);
      expect([runs, ofLeases]).toEqual([0, ['first: sweep failed']]);
    });
  });
});
