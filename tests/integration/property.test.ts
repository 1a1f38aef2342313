import fc from 'fast-check';
import { startApplication, type Application } from '../support/application';
import { realTime, setTime } from '../support/clock';
import { OPENING, operation, type Operation } from '../support/office-operations';
import { createOfficeRunner, type Tally } from '../support/office-runner';
import { emptyOffice } from '../support/office-state';

/** Monday morning in Beijing, in a week without holidays. */
const STARTS_AT = new Date('2026-03-02T01:00:00Z');
const STEPS = 30;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const SEED = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
const LIMIT_MS = 60 * 60_000;

describe('A small office', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication({
      env: { INTERPRETATION_SYNC_APPLIES_FROM: '2026-01-01' },
    });
    const locales = application.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'en', name: 'English' });
  });
  afterEach(realTime);
  afterAll(() => application.stop());

  const walk = async (operations: readonly Operation[], tally: Tally): Promise<void> => {
    setTime(STARTS_AT);
    await emptyOffice(application);
    const office = createOfficeRunner(application, STARTS_AT, tally);
    const done: string[] = [];
    for (const each of [...OPENING, ...operations]) {
      const faults = await office.step(each);
      done.push(JSON.stringify(each));
      if (faults.length > 0) throw new Error([...faults, 'after', ...done].join('\n'));
    }
  };

  it(
    `keeps every rule after each of ${STEPS} operations at random, ${RUNS} times (seed ${SEED})`,
    async () => {
      const tally: Tally = new Map();
      const walks = fc.array(operation, { minLength: STEPS, maxLength: STEPS, size: 'max' });
      await fc.assert(
        fc.asyncProperty(walks, (operations) => walk(operations, tally)),
        { numRuns: RUNS, seed: SEED },
      );
      // Everything has been done, and what can be refused has been refused.
      const counts = [...tally].map(([kind, { done, refused }]) => ({ kind, done, refused }));
      expect(counts.filter(({ done }) => done === 0)).toEqual([]);
      const refused = counts.filter((each) => each.refused > 0).map(({ kind }) => kind);
      expect(refused.sort()).toEqual([
        'bulk publish',
        'publish',
        'publish together',
        'save as published',
      ]);
    },
    LIMIT_MS,
  );
});
