import { startApplicationProcess, type ApplicationProcess } from '../application-process';
import type { ScratchDatabase } from '../database';

/** Several application processes on one database, of which some die and come back. */
export interface Instances {
  /** When each one that was killed died, in epoch milliseconds, by its name. */
  deaths: ReadonlyMap<string, number>;
  /** Kills one that serves, as a power cut would, and starts it anew in the background. */
  killOne(): void;
  /** Waits until all that were started serve. */
  settle(): Promise<void>;
  /** Ends all as an operator would. */
  stop(): Promise<void>;
}

/** How one instance is started: variables, and settings of the plugin over those of `config/`. */
export interface Launch {
  env: Record<string, string>;
  settings: Record<string, unknown>;
}

/** @param launchOf says how the instance of a name is started; no name comes twice. */
export const startInstances = async (
  database: ScratchDatabase,
  count: number,
  launchOf: (name: string) => Launch,
): Promise<Instances> => {
  const serving: { name: string; instance: ApplicationProcess }[] = [];
  const starting = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const deaths = new Map<string, number>();
  let started = 0;

  const start = (): void => {
    started += 1;
    const name = `instance-${started}`;
    const { env, settings } = launchOf(name);
    const serves = startApplicationProcess(database, env, settings)
      .then((instance) => void serving.push({ name, instance }))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => starting.delete(serves));
    starting.add(serves);
  };
  const settle = async (): Promise<void> => {
    await Promise.all(starting);
    if (failures.length > 0) throw failures[0];
  };

  for (let number = 0; number < count; number += 1) start();
  await settle();
  return {
    deaths,
    killOne: () => {
      const [killed] = serving.splice(Math.floor(Math.random() * serving.length), 1);
      if (killed === undefined) return;
      deaths.set(killed.name, Date.now());
      void killed.instance.kill('SIGKILL');
      start();
    },
    settle,
    stop: async () => {
      await Promise.all(starting);
      await Promise.all(serving.splice(0).map(({ instance }) => instance.kill()));
    },
  };
};
