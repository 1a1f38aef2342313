import { schedule, type Logger, type ScheduledTask } from 'node-cron';
import type { Leases, WorkName } from '../services/ports';
import { createTurns, LEASE_MS, type LeaseEvent } from './run-coordinator';

export type Scheduled = WhichInstances & {
  /** Cron expression, in the time zone given. */
  expression: string;
  run(): Promise<void>;
};

/** Of several instances one acts on a tick, or each one: where they share the work by claims. */
type WhichInstances = { by: 'one'; work: WorkName } | { by: 'each'; work: 'deliveries' };

export interface Scheduler {
  /** Gives the work another time, from now on; also while it is under way. */
  reschedule(work: Scheduled['work'], expression: string): void;
  /** Stops the timers and waits for work that is under way. */
  stop(): Promise<void>;
}

/** What the scheduler needs to know of the application. */
export interface Surroundings {
  timeZone: string;
  leases: Leases;
  /** Name of this instance among all that share the database. */
  instance: string;
  onError(work: Scheduled['work'], error: unknown): void;
  onLease(event: LeaseEvent, work: WorkName, error?: unknown): void;
}

/**
 * Starts timers. They only save waiting, and that one instance acts per tick only saves work: what is
 * due is asked of the database, so that a missed tick or a second run loses and doubles nothing.
 */
export function startScheduler(
  works: readonly Scheduled[],
  { timeZone, leases, instance, onError, onLease }: Surroundings,
): Scheduler {
  let isStopped = false;
  const underWay = new Map<Scheduled['work'], Promise<void>>();
  const turns = createTurns(leases, instance, onLease);

  /** A timer that took the place of another starts no second run beside that of the first. */
  const runOnce = ({ work, run }: Scheduled): Promise<void> => {
    if (isStopped) return Promise.resolve();
    const running = underWay.get(work);
    if (running) return running;
    const started = run()
      .catch((error: unknown) => onError(work, error))
      .finally(() => underWay.delete(work));
    underWay.set(work, started);
    return started;
  };

  const start = (scheduled: Scheduled, expression: string): ScheduledTask => {
    const nextRun = (): Date | null => task.getNextRun();
    const task: ScheduledTask = schedule(expression, () => runOnce(scheduled), {
      name: scheduled.work,
      timezone: timeZone,
      noOverlap: true,
      ...(scheduled.by === 'one'
        ? {
            distributed: true,
            runCoordinator: turns.coordinatorOf(scheduled.work, expression, nextRun),
            logger: onlyErrors((error) => onLease('failed', scheduled.work, error)),
          }
        : { logger: onlyErrors((error) => onError(scheduled.work, error)) }),
    });
    return task;
  };

  const timers = works.map((scheduled) => ({
    scheduled,
    expression: scheduled.expression,
    task: start(scheduled, scheduled.expression),
  }));

  const takeOver = async (scheduled: Scheduled): Promise<void> => {
    if (scheduled.by === 'each') return;
    try {
      await turns.takeOver(scheduled.work, () => runOnce(scheduled));
    } catch (error) {
      onLease('failed', scheduled.work, error);
    }
  };
  const watch = setInterval(() => works.forEach((work) => void takeOver(work)), LEASE_MS);
  watch.unref();

  return {
    reschedule: (work, expression) => {
      const timer = timers.find(({ scheduled }) => scheduled.work === work);
      if (isStopped || !timer || timer.expression === expression) return;
      const replaced = timer.task;
      timer.task = start(timer.scheduled, expression);
      timer.expression = expression;
      // Of a task in this process it is done when it returns.
      void replaced.destroy();
    },
    stop: async () => {
      isStopped = true;
      clearInterval(watch);
      await Promise.all(timers.map(async ({ task }) => task.destroy()));
      await Promise.all(underWay.values());
      await turns.stop();
    },
  };
}

/** That a tick was missed, or came while work was under way, tells nobody anything: nothing is lost. */
function onlyErrors(tell: (error: unknown) => void): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (message, error) => tell(error ?? message),
  };
}
