import type { ScratchDatabase } from '../database';
import { runSql } from '../sql';
import { CYCLE } from './deadlines';
import type { Taking } from './mischief';
import type { Receivers } from './receivers';

const countOf = async (database: ScratchDatabase, sql: string): Promise<number> => {
  const [row] = await runSql(database, `select count(*) as total from ${sql}`);
  return Number(row?.total ?? 0);
};

/** What the database tells. */
export interface StoredFigures {
  alerts: number;
  /** Of which the timeline tells: an entry each time that one is raised. */
  alertsOnTimeline: number;
  deliveries: number;
  deliveriesSent: number;
  deliveriesFailed: number;
  deliveriesClaimed: number;
  /** Turns at the work that nobody gave back. */
  leasesHeld: number;
}

export const storedFigures = async (database: ScratchDatabase): Promise<StoredFigures> => {
  const alerts = `interpretation_sync_alerts where cycle = ${CYCLE}`;
  const deliveries = 'interpretation_sync_deliveries';
  return {
    alerts: await countOf(database, alerts),
    alertsOnTimeline: await countOf(
      database,
      `interpretation_sync_timeline where event = 'alert.raised' and params like '%"cycle":${CYCLE},%'`,
    ),
    deliveries: await countOf(database, deliveries),
    deliveriesSent: await countOf(database, `${deliveries} where sent_at is not null`),
    deliveriesFailed: await countOf(database, `${deliveries} where failed_at is not null`),
    deliveriesClaimed: await countOf(database, `${deliveries} where claimed_by is not null`),
    leasesHeld: await countOf(database, `interpretation_sync_runs where holder <> ''`),
  };
};

/** What the receivers tell. */
export interface ReceivedFigures {
  /** Different messages that were taken. */
  arrived: number;
  /** Taken once more, under the same key. */
  duplicates: number;
  /** Of these, where the first sender had not died over the attempt. */
  duplicatesWithoutCrash: number;
  requests: number;
  requestsRefused: number;
  requestsCutOff: number;
  requestsUnanswered: number;
  requestsAnsweredSlowly: number;
}

/**
 * @param deaths when each instance that was killed died, in epoch milliseconds, by its name.
 * @param attemptMs an attempt is over, and marked, within so long.
 */
export const receivedFigures = (
  { byChannel }: Receivers,
  deaths: ReadonlyMap<string, number>,
  attemptMs: number,
): ReceivedFigures => {
  const mischiefs = Object.values(byChannel);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const again = mischiefs.flatMap(({ taken }) =>
    [...taken.values()].flatMap((takings) =>
      takings.slice(1).map(({ at }, index) => ({ first: takings[index], at })),
    ),
  );
  const isAfterCrash = ({ first, at }: { first: Taking | undefined; at: number }) => {
    if (!first) return false;
    const died = deaths.get(first.from);
    return died !== undefined && died <= at && died <= first.at + attemptMs;
  };
  return {
    arrived: sum(mischiefs.map(({ taken }) => taken.size)),
    duplicates: again.length,
    duplicatesWithoutCrash: again.filter((one) => !isAfterCrash(one)).length,
    requests: sum(mischiefs.map(({ counts }) => sum(Object.values(counts)))),
    requestsRefused: sum(mischiefs.map(({ counts }) => counts.refuse)),
    requestsCutOff: sum(mischiefs.map(({ counts }) => counts['hang-up'])),
    requestsUnanswered: sum(mischiefs.map(({ counts }) => counts['say-nothing'])),
    requestsAnsweredSlowly: sum(mischiefs.map(({ counts }) => counts['take-slowly'])),
  };
};

/** One line for each figure. */
export const describeFigures = (figures: object): string => {
  const width = Math.max(...Object.keys(figures).map((name) => name.length)) + 2;
  return Object.entries(figures)
    .map(([name, value]) => `  ${name.padEnd(width)}${value}\n`)
    .join('');
};
