import { startScheduler, type Scheduler } from './index';

const EVERY_SECOND = '* * * * * *';
const EVERY_MINUTE = '* * * * *';
const ONCE_A_YEAR = '0 0 1 1 *';

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
  let scheduler: Scheduler<'sweep'>;
  const failures: unknown[] = [];
  const start = (expression: string, run: () => Promise<void>) => {
    scheduler = startScheduler([{ name: 'sweep', expression, run }], 'Asia/Shanghai', (_, error) =>
      failures.push(error),
    );
  };
  const letPass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-02T02:00:00.500Z') });
    failures.length = 0;
  });
  afterEach(async () => {
    await scheduler.stop();
    jest.useRealTimers();
  });

  it('starts work at another time once it is told so', async () => {
    let runs = 0;
    start(ONCE_A_YEAR, async () => void (runs += 1));
    await letPass(120);
    expect(runs).toBe(0);
    scheduler.reschedule('sweep', EVERY_MINUTE);
    await letPass(120);
    expect(runs).toBe(2);
  });

  it('can be told so by the work itself', async () => {
    let runs = 0;
    start(EVERY_SECOND, async () => {
      runs += 1;
      scheduler.reschedule('sweep', ONCE_A_YEAR);
    });
    await letPass(120);
    expect([runs, failures]).toEqual([1, []]);
  });

  it('starts no second run beside one that is under way, whatever timer began it', async () => {
    const { run, end, counts } = createWork();
    start(EVERY_SECOND, run);
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
    start(EVERY_SECOND, run);
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
});
