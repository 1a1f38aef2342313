import { describeFigures } from '../support/chaos/figures';
import { instancesOn, outcomeOf, runChaos } from '../support/chaos/run';
import { chosenDatabase } from '../support/database';

const DEADLINES = 2_000;
const LIMIT_MS = 40 * 60_000;

describe(`The office on ${chosenDatabase()}, with an instance killed every two seconds`, () => {
  it(
    'raises every alert once, delivers everything, and leaves nothing claimed',
    async () => {
      const figures = await runChaos({
        database: chosenDatabase(),
        instances: instancesOn[chosenDatabase()],
        deadlines: DEADLINES,
        dueWithinSeconds: 60,
        killEveryMs: 2_000,
        kills: 40,
        patienceMs: 10 * 60_000,
      });
      process.stdout.write(describeFigures(figures));
      expect(figures).toMatchObject(outcomeOf(DEADLINES));
    },
    LIMIT_MS,
  );
});
