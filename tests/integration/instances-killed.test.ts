import { instancesOn, outcomeOf, runChaos } from '../support/chaos/run';
import { chosenDatabase } from '../support/database';

const DEADLINES = 200;
const KILLS = 5;
const LIMIT_MS = 15 * 60_000;

/** `npm run chaos` does it at full size. */
describe('Instances that are killed while deadlines fall due', () => {
  it(
    'raise every alert once, deliver everything, and leave nothing claimed',
    async () => {
      const figures = await runChaos({
        database: chosenDatabase(),
        instances: Math.min(2, instancesOn[chosenDatabase()]),
        deadlines: DEADLINES,
        dueWithinSeconds: 10,
        killEveryMs: 2_000,
        kills: KILLS,
        patienceMs: 3 * 60_000,
      });
      expect(figures).toMatchObject(outcomeOf(DEADLINES));
      expect(figures.kills).toBeGreaterThanOrEqual(KILLS);
    },
    LIMIT_MS,
  );
});
