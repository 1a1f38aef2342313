import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Configuration } from './config';
import { startScheduler, type Scheduled, type Scheduler } from './scheduler';
import type { Services } from './services';

interface Running {
  scheduler: Scheduler;
  /** What is caught up with after a start. */
  start: Promise<void>;
  /** Lets what is under way come to an end, and begins nothing more. */
  windDown(): void;
}

/** Often: what a sweep has raised goes out at once, and each instance takes its part of it. */
const DELIVERIES = '*/5 * * * * *';

const running = new WeakMap<Core.Strapi, Running>();

/**
 * Starts the timers when the server listens: command-line runs and tests load the application
 * without serving it, and must not send anything.
 */
export function startTimersOnListening(
  strapi: Core.Strapi,
  { sweep, deliveryPass, reconciliation, settings, rulesFollower, leases, log }: Services,
  { timers, timeZone }: Configuration,
): void {
  if (!timers) return;
  const sweepAll = async () => {
    const counts = await sweep.run();
    if (counts.raised + counts.resolved + counts.failed > 0) {
      log.info('sweep.done', { ...counts });
    }
  };
  const deliver = async () => {
    const counts = await deliveryPass.run();
    if (counts.examined > 0) {
      log.info('deliveries.done', { ...counts });
    }
  };
  const reconcile = async () => {
    await rulesFollower.follow();
    const counts = await reconciliation.runComplete();
    if (counts) log.info('reconciliation.done', { ...counts });
  };
  const onError = (name: Scheduled['work'] | 'start', error: unknown): void =>
    log.error(`${name}.failed`, { error: String(error) });

  strapi.server.httpServer.once('listening', () => {
    const { sweep: schedule } = settings.current();
    const scheduler = startScheduler(
      [
        { by: 'one', work: 'sweep', expression: schedule.schedule, run: sweepAll },
        {
          by: 'one',
          work: 'reconciliation',
          expression: schedule.reconciliation,
          run: reconcile,
        },
        { by: 'each', work: 'deliveries', expression: DELIVERIES, run: deliver },
      ],
      {
        timeZone,
        leases,
        instance: `${hostname()}:${process.pid}:${randomUUID()}`,
        onError,
        onLease: (event, work, error) =>
          log.warn(`lease.${event}`, { work, ...(error ? { error: String(error) } : {}) }),
      },
    );
    settings.onChange(({ sweep: changed }) => {
      scheduler.reschedule('sweep', changed.schedule);
      scheduler.reschedule('reconciliation', changed.reconciliation);
    });
    let isStopped = false;
    const catchUp = async (): Promise<void> => {
      for (const work of [reconcile, sweepAll, deliver]) if (!isStopped) await work();
    };
    running.set(strapi, {
      scheduler,
      start: catchUp().catch((error: unknown) => onError('start', error)),
      windDown: () => {
        isStopped = true;
        reconciliation.stop();
        deliveryPass.stop();
      },
    });
  });
}

/** Stops the timers and waits for the sweep, the page or the messages under way. */
export async function stopTimers(strapi: Core.Strapi): Promise<void> {
  const timers = running.get(strapi);
  running.delete(strapi);
  timers?.windDown();
  await timers?.scheduler.stop();
  await timers?.start;
}
