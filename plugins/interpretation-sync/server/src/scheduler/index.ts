import { schedule, type ScheduledTask } from 'node-cron';

export interface Scheduled {
  /** Name of the work, for the log. */
  name: string;
  /** Cron expression, in the time zone given. */
  expression: string;
  run(): Promise<void>;
}

export interface Scheduler {
  /** Stops the timers and waits for work that is under way. */
  stop(): Promise<void>;
}

/**
 * Starts timers. They only save waiting: what is due is asked of the database, so that a missed tick
 * or a second instance loses and doubles nothing.
 */
export function startScheduler(
  works: readonly Scheduled[],
  timeZone: string,
  onError: (name: string, error: unknown) => void,
): Scheduler {
  const underWay = new Set<Promise<void>>();
  const tasks: ScheduledTask[] = works.map(({ name, expression, run }) =>
    schedule(
      expression,
      () => {
        const work = run().catch((error: unknown) => onError(name, error));
        underWay.add(work);
        return work.finally(() => underWay.delete(work));
      },
      { name, timezone: timeZone, noOverlap: true },
    ),
  );
  return {
    stop: async () => {
      await Promise.all(tasks.map(async (task) => task.destroy()));
      await Promise.all(underWay);
    },
  };
}
