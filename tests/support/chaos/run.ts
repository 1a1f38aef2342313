import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { createScratchDatabase, type DatabaseKind } from '../database';
import { testEnvironment } from '../environment';
import { ALERTS_PER_DEADLINE, letFallDue, storeDeadlines } from './deadlines';
import { alertFigures, type AlertFigures } from './figures';
import { startInstances } from './instances';

export interface ChaosPlan {
  database: DatabaseKind;
  instances: number;
  deadlines: number;
  /** They fall due within so many seconds. */
  dueWithinSeconds: number;
  killEveryMs: number;
  /** So many kills at least, and at most twice as many. */
  kills: number;
  /** How long all may take to come to rest once nobody is killed any more. */
  patienceMs: number;
}

export interface ChaosFigures extends AlertFigures, Record<string, number> {
  expected: number;
  kills: number;
  seconds: number;
}

/** SQLite has one process. */
export const instancesOn: Record<DatabaseKind, number> = { postgres: 3, mysql: 2, sqlite: 1 };

const SETTINGS = {
  'sweep.schedule': '* * * * * *',
  'sweep.reconciliation': '17 3 * * *',
};
const POLL_MS = 500;

/** Lets deadlines fall due on instances that are killed one after the other, and counts what is left. */
export const runChaos = async (plan: ChaosPlan): Promise<ChaosFigures> => {
  const env = {
    ...testEnvironment(os.tmpdir()),
    INTERPRETATION_SYNC_TIMERS: 'true',
    INTERPRETATION_SYNC_APPLIES_FROM: '2020-01-01',
  };
  const expected = plan.deadlines * ALERTS_PER_DEADLINE;
  const database = await createScratchDatabase(plan.database);
  try {
    await storeDeadlines(database, { ...env, INTERPRETATION_SYNC_TIMERS: 'false' }, plan.deadlines);
    const instances = await startInstances(database, plan.instances, env, SETTINGS);
    const startedAt = performance.now();
    try {
      await letFallDue(database, plan.dueWithinSeconds);
      const isDone = async () => {
        const { raised, leasesHeld } = await alertFigures(database);
        return raised >= expected && leasesHeld === 0;
      };
      while (
        instances.kills() < plan.kills ||
        (instances.kills() < 2 * plan.kills && !(await isDone()))
      ) {
        await setTimeout(plan.killEveryMs);
        instances.killOne();
      }
      await instances.settle();
      for (const since = performance.now(); performance.now() - since < plan.patienceMs;) {
        if (await isDone()) break;
        await setTimeout(POLL_MS);
      }
    } finally {
      await instances.stop();
    }
    return {
      expected,
      ...(await alertFigures(database)),
      kills: instances.kills(),
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await database.drop();
  }
};
