import { startApplicationProcess, type ApplicationProcess } from '../application-process';
import type { ScratchDatabase } from '../database';

/** Several application processes on one database, of which some die and come back. */
export interface Instances {
  /** When one was killed, in epoch milliseconds. */
  kills(): readonly number[];
  /** Kills one that serves, as a power cut would, and starts it anew in the background. */
  killOne(): void;
  /** Waits until all that were started serve. */
  settle(): Promise<void>;
  /** Ends all as an operator would. */
  stop(): Promise<void>;
}

/** @param settings of the plugin, over those of `config/`. */
export const startInstances = async (
  database: ScratchDatabase,
  count: number,
  env: Record<string, string>,
  settings: Record<string, unknown>,
): Promise<Instances> => {
  const serving: ApplicationProcess[] = [];
  const starting = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const kills: number[] = [];

  const start = (): void => {
    const started = startApplicationProcess(database, env, settings)
      .then((instance) => void serving.push(instance))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => starting.delete(started));
    starting.add(started);
  };
  const settle = async (): Promise<void> => {
    await Promise.all(starting);
    if (failures.length > 0) throw failures[0];
  };

  for (let number = 0; number < count; number += 1) start();
  await settle();
  return {
    kills: () => kills,
    killOne: () => {
      const [killed] = serving.splice(Math.floor(Math.random() * serving.length), 1);
      if (killed === undefined) return;
      kills.push(Date.now());
      void killed.kill('SIGKILL');
      start();
    },
    settle,
    stop: async () => {
      await Promise.all(starting);
      await Promise.all(serving.splice(0).map((instance) => instance.kill()));
    },
  };
};
