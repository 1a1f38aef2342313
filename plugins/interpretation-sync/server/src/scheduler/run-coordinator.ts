import type { RunCoordinator } from 'node-cron';
import type { Leases, WorkName } from '../services/ports';

/** A crash holds work up for so long. */
export const LEASE_MS = 15_000;
const RENEWALS_PER_LEASE = 3;
/** How far two ticks of one instance may come apart under load. */
const JITTER_MS = 1000;

/** What becomes of a lease, besides being taken and given back. */
export type LeaseEvent = 'lost' | 'taken-over' | 'failed';

export interface Turns {
  /** For node-cron: whether this instance acts on a tick of the work. */
  coordinatorOf(work: WorkName, schedule: string, nextRun: () => Date | null): RunCoordinator;
  /** Does work in the middle of which another instance has died; nothing where none has. */
  takeOver(work: WorkName, run: () => Promise<void>): Promise<void>;
  /** Takes nothing any more, and waits until everything taken has been given back. */
  stop(): Promise<void>;
}

/**
 * Lets one instance act per tick, by leases that are renewed while work is under way.
 *
 * @param holder name of this instance.
 */
export function createTurns(
  leases: Leases,
  holder: string,
  onEvent: (event: LeaseEvent, work: WorkName, error?: unknown) => void,
  leaseMs: number = LEASE_MS,
): Turns {
  let isStopped = false;
  const underWay = new Set<Promise<unknown>>();
  /** How what was taken for a tick is given back, by the key of the tick. */
  const taken = new Map<string, () => Promise<void>>();

  const waitedFor = <Result>(work: Promise<Result>): Promise<Result> => {
    const counted = work.finally(() => underWay.delete(counted));
    underWay.add(counted);
    return counted;
  };

  /** Renews the lease until it is given back, which the returned function does. */
  const hold = (work: WorkName): (() => Promise<void>) => {
    let renewing = Promise.resolve();
    let end = (): void => undefined;
    void waitedFor(new Promise<void>((resolve) => (end = resolve)));
    const renew = async (): Promise<void> => {
      try {
        if (!(await leases.renew(work, holder, leaseMs))) onEvent('lost', work);
      } catch (error) {
        onEvent('failed', work, error);
      }
    };
    const timer = setInterval(() => (renewing = renew()), leaseMs / RENEWALS_PER_LEASE);
    timer.unref();
    return async () => {
      clearInterval(timer);
      await renewing;
      await leases.release(work, holder).finally(end);
    };
  };

  return {
    coordinatorOf: (work, schedule, nextRun) => ({
      shouldRun: (key) =>
        waitedFor(
          (async () => {
            if (isStopped) return false;
            const slot = key.slice(work.length + 1);
            const tick = { work, slot, schedule, restMs: restBetween(slot, nextRun()) };
            if (!(await leases.take(tick, holder, leaseMs))) return false;
            taken.set(key, hold(work));
            return true;
          })(),
        ),
      onComplete: async (key) => {
        const giveBack = taken.get(key);
        taken.delete(key);
        await giveBack?.();
      },
    }),

    takeOver: (work, run) =>
      waitedFor(
        (async () => {
          if (isStopped || !(await leases.takeOver(work, holder, leaseMs))) return;
          const giveBack = hold(work);
          onEvent('taken-over', work);
          await run().finally(giveBack);
        })(),
      ),

    stop: async () => {
      isStopped = true;
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

/** Both ends are of the clock of one instance, so that it doesn't matter what it shows. */
function restBetween(slot: string, next: Date | null): number {
  const period = next === null ? 0 : next.getTime() - Date.parse(slot);
  return Math.max(0, period - Math.min(period / 2, JITTER_MS));
}
