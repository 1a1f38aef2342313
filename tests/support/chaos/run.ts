import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { createScratchDatabase, type DatabaseKind, type ScratchDatabase } from '../database';
import { testEnvironment } from '../environment';
import { ALERTS_PER_DEADLINE, letFallDue, storeDeadlines } from './deadlines';
import {
  receivedFigures,
  storedFigures,
  type ReceivedFigures,
  type StoredFigures,
} from './figures';
import { startInstances, type Instances } from './instances';
import type { TellProgress } from './progress';
import { startReceivers } from './receivers';

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

export interface ChaosFigures extends StoredFigures, ReceivedFigures {
  kills: number;
  seconds: number;
}

/** What has to be there in the end, however often instances were killed. */
export const outcomeOf = (deadlines: number) => ({
  alerts: deadlines * ALERTS_PER_DEADLINE,
  alertsOnTimeline: deadlines * ALERTS_PER_DEADLINE,
  deliveries: deadlines * CHANNELS,
  deliveriesSent: deadlines * CHANNELS,
  deliveriesFailed: 0,
  deliveriesClaimed: 0,
  leasesHeld: 0,
  arrived: deadlines * CHANNELS,
  duplicatesWithoutCrash: 0,
});

/** SQLite has one process. */
export const instancesOn: Record<DatabaseKind, number> = { postgres: 3, mysql: 2, sqlite: 1 };

const CHANNELS = 3;
const POLL_MS = 500;
/** The longest that one may take; the mail server's silence ends it. */
const ATTEMPT_MS = 20_000;
const SETTINGS = {
  'sweep.schedule': '* * * * * *',
  'alerts.overdueDelivery': 'instant',
  'alerts.digest.enabled': false,
  // Longer than any attempt.
  'deliveries.leaseMs': ATTEMPT_MS + 10_000,
  'deliveries.firstRetryMs': 500,
  'outbound.timeoutMs': 10_000,
  'outbound.mailTimeoutMs': ATTEMPT_MS,
};

/**
 * Lets deadlines fall due on instances that are killed one after the other, with receivers that fail,
 * and counts what is there in the end.
 */
export const runChaos = async (
  plan: ChaosPlan,
  tell: TellProgress = () => undefined,
): Promise<ChaosFigures> => {
  const receivers = await startReceivers();
  const database = await createScratchDatabase(plan.database);
  const env = {
    ...testEnvironment(os.tmpdir()),
    INTERPRETATION_SYNC_TIMERS: 'true',
    INTERPRETATION_SYNC_APPLIES_FROM: '2020-01-01',
  };
  try {
    await storeDeadlines(database, { ...env, INTERPRETATION_SYNC_TIMERS: 'false' }, plan.deadlines);
    const instances = await startInstances(database, plan.instances, (name) => {
      const launch = receivers.launchOf(name);
      return {
        env: { ...env, ...launch.env },
        settings: { ...SETTINGS, ...launch.settings },
      };
    });
    const startedAt = performance.now();
    try {
      await killWhileDue(plan, database, instances, tell);
    } finally {
      await instances.stop();
    }
    return {
      ...(await storedFigures(database)),
      ...receivedFigures(receivers, instances.deaths, ATTEMPT_MS),
      kills: instances.deaths.size,
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await receivers.stop();
    await database.drop();
  }
};

const killWhileDue = async (
  { deadlines, dueWithinSeconds, killEveryMs, kills, patienceMs }: ChaosPlan,
  database: ScratchDatabase,
  instances: Instances,
  tell: TellProgress,
): Promise<void> => {
  const { alerts, deliveriesSent } = outcomeOf(deadlines);
  const isAtRest = async () => {
    const present = await storedFigures(database);
    tell(present, instances.deaths.size);
    return (
      present.alerts >= alerts &&
      present.deliveriesSent + present.deliveriesFailed >= deliveriesSent &&
      present.leasesHeld === 0
    );
  };
  await letFallDue(database, dueWithinSeconds);
  const { deaths } = instances;
  while (!(await isAtRest()) || deaths.size < kills) {
    if (deaths.size >= 2 * kills) break;
    await setTimeout(killEveryMs);
    instances.killOne();
  }
  await instances.settle();
  for (const since = performance.now(); performance.now() - since < patienceMs;) {
    if (await isAtRest()) return;
    await setTimeout(POLL_MS);
  }
};
