import type { ScratchDatabase } from '../database';
import { runSql } from '../sql';
import { CYCLE } from './deadlines';

const countOf = async (database: ScratchDatabase, sql: string): Promise<number> => {
  const [row] = await runSql(database, sql);
  return Number(row?.total ?? 0);
};

/** What the database tells of alerts. */
export interface AlertFigures {
  raised: number;
  /** More than one row for one deadline, level and step. */
  raisedTwice: number;
  /** Leases that nobody gave back. */
  leasesHeld: number;
}

export const alertFigures = async (database: ScratchDatabase): Promise<AlertFigures> => {
  const alerts = `interpretation_sync_alerts where cycle = ${CYCLE}`;
  return {
    raised: await countOf(database, `select count(*) as total from ${alerts}`),
    raisedTwice: await countOf(
      database,
      `select count(*) as total from (
         select deadline_id from ${alerts}
         group by deadline_id, level, step having count(*) > 1
       ) as doubled`,
    ),
    leasesHeld: await countOf(
      database,
      `select count(*) as total from interpretation_sync_runs where holder <> ''`,
    ),
  };
};

/** One line for each figure. */
export const describeFigures = (figures: Record<string, number | string>): string => {
  const width = Math.max(...Object.keys(figures).map((name) => name.length)) + 2;
  return Object.entries(figures)
    .map(([name, value]) => `  ${name.padEnd(width)}${value}\n`)
    .join('');
};
