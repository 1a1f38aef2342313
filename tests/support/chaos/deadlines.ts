import { startApplication } from '../application';
import type { ScratchDatabase } from '../database';
import { insertPublicPolicies } from '../public-policies';
import { runSql } from '../sql';

/** Notice, two reminders, overdue: all that is raised of a deadline until it has just fallen due. */
export const ALERTS_PER_DEADLINE = 4;
/** The cycle in which they fall due; nothing has been raised in it before. */
export const CYCLE = 2;

const TABLE = 'interpretation_sync_deadlines';
const INSTANTS = ['started_at', 'target_at', 'approaching_at', 'opened_at'];

/** Public policies with a deadline each, on an empty database; nothing of them is due yet. */
export const storeDeadlines = async (
  database: ScratchDatabase,
  env: Record<string, string>,
  count: number,
): Promise<void> => {
  const application = await startApplication({ database, env });
  try {
    await insertPublicPolicies(application, count, new Date());
    await application.strapi.plugin('interpretation-sync').service('sweep').run();
  } finally {
    await application.stop();
  }
};

/** Lets them fall due one after the other, from now on and for so many seconds. */
export const letFallDue = async (database: ScratchDatabase, seconds: number): Promise<void> => {
  const due = `(${Date.now()} + (id % ${seconds}) * 1000)`;
  const moved = INSTANTS.map((column) => `${column} = ${column} - (due_at - ${due})`);
  // The due instant last: MySQL reads what it has just set.
  await runSql(
    database,
    `update ${TABLE} set cycle = ${CYCLE}, next_alert_at = ${due}, ${moved.join(', ')}, due_at = ${due}`,
  );
};
