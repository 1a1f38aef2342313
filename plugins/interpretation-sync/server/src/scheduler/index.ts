import { schedule, type ScheduledTask } from 'node-cron';

export interface Scheduled<Name extends string> {
  /** Name of the work, for the log. */
  name: Name;
  /** Cron expression, in the time zone given. */
  expression: string;
  run(): Promise<void>;
}

export interface Scheduler<Name extends string> {
  /** Gives the work of this name another time, from now on; also while it is under way. */
  reschedule(name: Name, expression: string): void;
  /** Stops the timers and waits for work that is under way. */
  stop(): Promise<void>;
}

/**
 * Starts timers. They only save waiting: what is due is asked of the database, so that a missed tick
 * or a second instance loses and doubles nothing.
 */
export function startScheduler<Name extends string>(
  works: readonly Scheduled<Name>[],
  timeZone: string,
  onError: (name: Name, error: unknown) => void,
): Scheduler<Name> {
  let isStopped = false;
  const underWay = new Map<Name, Promise<void>>();

  /** A timer that took the place of another starts no second run beside that of the first. */
  const runOnce = ({ name, run }: Scheduled<Name>): Promise<void> => {
    const running = underWay.get(name);
    if (running) return running;
    const work = run()
      .catch((error: unknown) => onError(name, error))
      .finally(() => underWay.delete(name));
    underWay.set(name, work);
    return work;
  };

  const start = (work: Scheduled<Name>, expression: string): ScheduledTask =>
    schedule(expression, () => runOnce(work), {
      name: work.name,
      timezone: timeZone,
      noOverlap: true,
    });

  const timers = works.map((work) => ({
    work,
    expression: work.expression,
    task: start(work, work.expression),
  }));

  return {
    reschedule: (name, expression) => {
      const timer = timers.find(({ work }) => work.name === name);
      if (isStopped || !timer || timer.expression === expression) return;
      const replaced = timer.task;
      timer.task = start(timer.work, expression);
      timer.expression = expression;
      // Of a task in this process it is done when it returns.
      void replaced.destroy();
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(timers.map(async ({ task }) => task.destroy()));
      await Promise.all(underWay.values());
    },
  };
}
