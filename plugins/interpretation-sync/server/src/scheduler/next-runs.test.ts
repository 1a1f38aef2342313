import { getTasks } from 'node-cron';
import { nextRuns } from './next-runs';

describe('nextRuns', () => {
  const hourIn = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });

  it('names the next times in the time zone of the body, the soonest first', async () => {
    const runs = await nextRuns('17 3 * * *', 'Asia/Shanghai', 3);
    expect(runs.map((run) => hourIn('Asia/Shanghai').format(run))).toEqual(Array(3).fill('03:17'));
    const days = runs.map((run, index) => run.getTime() - index * 86_400_000);
    expect(new Set(days).size).toBe(1);
  });

  it('leaves no timer behind', async () => {
    await nextRuns('* * * * *', 'Asia/Shanghai', 5);
    expect(getTasks().size).toBe(0);
  });
});
