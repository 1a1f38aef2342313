import type { Core } from '@strapi/strapi';
import type { Configuration } from './config';
import { startScheduler, type Scheduler } from './scheduler';
import type { Services } from './services';

type Work = 'sweep' | 'reconciliation';

interface Running {
  scheduler: Scheduler<Work>;
  /** What is caught up with after a start. */
  start: Promise<void>;
  reconciliation: Services['reconciliation'];
}

const running = new WeakMap<Core.Strapi, Running>();

/**
 * Starts the timers when the server listens: command-line runs and tests load the application
 * without serving it, and must not send anything.
 */
export function startTimersOnListening(
  strapi: Core.Strapi,
  { sweep, reconciliation, settings, settingsChanges, log }: Services,
  { timers, timeZone }: Configuration,
): void {
  if (!timers) return;
  const sweepAll = async () => {
    const counts = await sweep.run();
    if (counts.raised + counts.resolved + counts.failed > 0) {
      log.info('sweep.done', { ...counts });
    }
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
        { name: 'sweep', expression: schedule.schedule, run: sweepAll },
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
      .then(sweepAll)
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
