import { instancesOn, runChaos } from '../support/chaos/run';
import { chosenDatabase } from '../support/database';

const LIMIT_MS = 15 * 60_000;

/** `npm run chaos` does it at full size. */
describe('Instances that are killed while deadlines fall due', () => {
  it(
    'raise every alert once, and leave nothing claimed',
    async () => {
      const figures = await runChaos({
        database: chosenDatabase(),
        instances: Math.min(2, instancesOn[chosenDatabase()]),
        deadlines: 200,
        dueWithinSeconds: 10,
        killEveryMs: 2_000,
        kills: 5,
        patienceMs: 3 * 60_000,
      });
      expect(figures).toMatchObject({
        raised: figures.expected,
        raisedTwice: 0,
        leasesHeld: 0,
      });
      expect(figures.kills).toBeGreaterThanOrEqual(5);
    },
    LIMIT_MS,
  );
});
