import { describeFigures } from '../support/chaos/figures';
import { createProgress } from '../support/chaos/progress';
import { instancesOn, outcomeOf, runChaos } from '../support/chaos/run';
import { chosenDatabase } from '../support/database';

const DEADLINES = 2_000;
const LIMIT_MS = 60 * 60_000;

describe(`The office on ${chosenDatabase()}, with an instance killed every two seconds`, () => {
  it(
    'raises every alert once, delivers everything, and leaves nothing claimed',
    async () => {
      const write = (text: string) => void process.stdout.write(text);
      const figures = await runChaos(
        {
          database: chosenDatabase(),
          instances: instancesOn[chosenDatabase()],
          deadlines: DEADLINES,
          dueWithinSeconds: 60,
          killEveryMs: 2_000,
          kills: 40,
          patienceMs: 20 * 60_000,
        },
        createProgress(write),
      );
      write(describeFigures(figures));
      expect(figures).toMatchObject(outcomeOf(DEADLINES));
    },
    LIMIT_MS,
  );
});
