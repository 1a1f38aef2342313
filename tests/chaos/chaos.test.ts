import { describeFigures } from '../support/chaos/figures';
import { instancesOn, runChaos } from '../support/chaos/run';
import { chosenDatabase } from '../support/database';

const LIMIT_MS = 30 * 60_000;

describe(`The office on ${chosenDatabase()}, with an instance killed every two seconds`, () => {
  it(
    'raises every alert once, and leaves nothing claimed',
    async () => {
      const figures = await runChaos({
        database: chosenDatabase(),
        instances: instancesOn[chosenDatabase()],
        deadlines: 2_000,
        dueWithinSeconds: 60,
        killEveryMs: 2_000,
        kills: 40,
        patienceMs: 5 * 60_000,
      });
      process.stdout.write(describeFigures(figures));
      expect(figures).toMatchObject({
        raised: figures.expected,
        raisedTwice: 0,
        leasesHeld: 0,
      });
    },
    LIMIT_MS,
  );
});
