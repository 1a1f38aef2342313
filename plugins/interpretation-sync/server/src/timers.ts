import type { Core } from '@strapi/strapi';
import type { Configuration } from './config';
import { startScheduler, type Scheduler } from './scheduler';
import type { Services } from './services';

type Work = 'sweep' | 'deliveries' | 'reconciliation';

interface Running {
  scheduler: Scheduler<Work>;
  /** What is caught up with after a start. */
  start: Promise<void>;
  reconciliation: Services['reconciliation'];
}

/** What is due again is tried between two sweeps too. */
const DELIVERIES = '*/15 * * * * *';

const running = new WeakMap<Core.Strapi, Running>();

/**
 * Starts the timers when the server listens: command-line runs and tests load the application
 * without serving it, and must not send anything.
 */
export function startTimersOnListening(
  strapi: Core.Strapi,
  { sweep, deliveryPass, reconciliation, settings, settingsChanges, log }: Services,
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
  const sweepAndDeliver = async () => {
    await sweepAll();
    await deliver();
  };
  const reconcile = async () => {
    await settingsChanges.follow();
    const counts = await reconciliation.runComplete();
    log.info('reconciliation.done', { ...counts });
  };
  const onError = (name: Work | 'start', error: unknown): void =>
    log.error(`${name}.failed`, { error: String(error) });

  strapi.server.httpServer.once('listening', () => {
    const { sweep: schedule } = settings.current();
    const scheduler = startScheduler(
      [
        { name: 'sweep', expression: schedule.schedule, run: sweepAndDeliver },
        { name: 'deliveries', expression: DELIVERIES, run: deliver },
        { name: 'reconciliation', expression: schedule.reconciliation, run: reconcile },
      ],
      timeZone,
      onError,
    );
    settings.onChange(({ sweep: changed }) => {
      scheduler.reschedule('sweep', changed.schedule);
      scheduler.reschedule('reconciliation', changed.reconciliation);
    });
    const start = reconcile()
      .then(sweepAndDeliver)
      .catch((error: unknown) => onError('start', error));
    running.set(strapi, { scheduler, start, reconciliation });
  });
}

/** Stops the timers and waits for the sweep, or the page of a reconciliation, under way. */
export async function stopTimers(strapi: Core.Strapi): Promise<void> {
  const timers = running.get(strapi);
  running.delete(strapi);
  timers?.reconciliation.stop();
  await timers?.scheduler.stop();
  await timers?.start;
}
