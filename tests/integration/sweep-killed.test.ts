import os from 'node:os';
import supertest from 'supertest';
import { createSuperAdmin } from '../support/accounts';
import { startApplication } from '../support/application';
import { startApplicationProcess, type ApplicationProcess } from '../support/application-process';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { testEnvironment } from '../support/environment';
import { insertPublicPolicies } from '../support/public-policies';
import { runSql } from '../support/sql';

const DEADLINES = 400;
const KILLS = 20;
/** Notice, two reminders, overdue, and the latest step of the escalation. */
const ALERTS = 5 * DEADLINES;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
const LIMIT_MS = 30 * 60_000;

describe(`A sweep over ${DEADLINES} due deadlines`, () => {
  // The same secrets for all: the restarted application accepts the token of the killed one.
  const secrets = testEnvironment(os.tmpdir());
  let database: ScratchDatabase;
  let token: string;
  let running: ApplicationProcess | undefined;

  const start = async (): Promise<void> => {
    running = await startApplicationProcess(database, secrets);
  };
  const sweep = async (): Promise<number> => {
    const { status } = await supertest(running?.url ?? '')
      .post('/interpretation-sync/sweep')
      .set('Authorization', `Bearer ${token}`);
    return status;
  };

  /** As if all policies had been published a month ago. */
  const letMonthPass = () =>
    runSql(
      database,
      `update interpretation_sync_deadlines set
         started_at = started_at - ${MONTH_MS}, target_at = target_at - ${MONTH_MS},
         due_at = due_at - ${MONTH_MS}, approaching_at = approaching_at - ${MONTH_MS},
         opened_at = opened_at - ${MONTH_MS}`,
    );

  /** A new cycle, of which no alert has been raised. */
  const makeDue = () =>
    runSql(
      database,
      'update interpretation_sync_deadlines set cycle = cycle + 1, next_alert_at = due_at',
    );

  const alertsOf = async (cycle: number) => {
    const rows = await runSql(
      database,
      `select deadline_id, level, step, count(*) as total from interpretation_sync_alerts
       where cycle = ${cycle} group by deadline_id, level, step`,
    );
    return {
      raised: rows.length,
      raisedTwice: rows.filter(({ total }) => Number(total) > 1).length,
      deadlines: new Set(rows.map((row) => row.deadline_id)).size,
    };
  };

  beforeAll(async () => {
    database = await createScratchDatabase();
    const application = await startApplication({ database, env: secrets });
    token = (await createSuperAdmin(application)).token;
    await insertPublicPolicies(application, DEADLINES, new Date());
    await application.strapi.plugin('interpretation-sync').service('sweep').run();
    await application.stop();
    await letMonthPass();
    await start();
  }, LIMIT_MS);
  afterAll(async () => {
    await running?.kill('SIGKILL');
    await database.drop();
  });

  it(
    `killed at ${KILLS} random moments and started again, raises every alert once`,
    async () => {
      // The first sweep of a process also looks at every policy; the second shows how long one takes.
      await sweep();
      await makeDue();
      const startedAt = performance.now();
      expect(await sweep()).toBe(200);
      const usualMs = performance.now() - startedAt;
      let cycle = 2;
      const complete = { raised: ALERTS, raisedTwice: 0, deadlines: DEADLINES };
      expect(await alertsOf(cycle)).toEqual(complete);

      const left: number[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await makeDue();
        cycle += 1;
        const answer = sweep().catch(() => null);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * usualMs));
        await running?.kill('SIGKILL');
        await answer;
        const interrupted = await alertsOf(cycle);
        left.push(ALERTS - interrupted.raised);
        await start();
        expect(await sweep()).toBe(200);
        expect({ kill, interrupted, after: await alertsOf(cycle) }).toEqual({
          kill,
          interrupted: { ...interrupted, raisedTwice: 0 },
          after: complete,
        });
      }
      // Else no kill came in the middle, and nothing was shown.
      expect(Math.max(...left)).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
