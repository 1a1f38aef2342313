import { createTask } from 'node-cron';

/**
 * When a schedule would run next, the soonest first: read by what runs it, so that nobody is shown
 * another reading of the expression.
 */
export async function nextRuns(
  expression: string,
  timeZone: string,
  count: number,
): Promise<Date[]> {
  const task = createTask(expression, () => undefined, { timezone: timeZone });
  const runs = task.getNextRuns(count);
  await task.destroy();
  return runs;
}
