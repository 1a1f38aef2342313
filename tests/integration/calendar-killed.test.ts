import os from 'node:os';
import supertest from 'supertest';
import type {
  CalendarOrder,
  CalendarPreview,
} from '../../plugins/interpretation-sync/shared/contracts';
import { createSuperAdmin } from '../support/accounts';
import { startApplication } from '../support/application';
import { startApplicationProcess, type ApplicationProcess } from '../support/application-process';
import { CALENDARS } from '../support/calendars';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { testEnvironment } from '../support/environment';
import { insertPublicPolicies } from '../support/public-policies';
import { runSql } from '../support/sql';

const DEADLINES = 600;
const KILLS = 6;
const LIMIT_MS = 20 * 60_000;

describe(`A calendar that moves ${DEADLINES} deadlines`, () => {
  const secrets = testEnvironment(os.tmpdir());
  let database: ScratchDatabase;
  let token: string;
  let running: ApplicationProcess | undefined;

  const send = (path: string, body: object) =>
    supertest(running?.url ?? '')
      .post(`${CALENDARS}/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  /** Every time the day on which they are due is taken off by the region, or given back. */
  const previewOfMove = async (dueOn: string) => {
    const order: CalendarOrder = {
      kind: 'import',
      layer: 'regional',
      year: Number(dueOn.slice(0, 4)),
      format: 'form',
      days: [{ date: dueOn, isOffDay: true, name: '【示例】' }],
    };
    const { baseVersion, fingerprint, moves }: CalendarPreview = (await send('preview', order)).body
      .data;
    expect(moves.pagination.total).toBe(DEADLINES);
    return { ...order, baseVersion, fingerprint };
  };
  const confirm = (previewed: object) => send('confirm', { ...previewed, reason: '演练' });
  const stateOf = async () => {
    const [deadlines] = await runSql(
      database,
      `select count(distinct due_on) as days, count(distinct calendar_version) as versions,
         min(due_on) as due_on from interpretation_sync_deadlines`,
    );
    const [stored] = await runSql(
      database,
      'select count(*) as total from interpretation_sync_calendars',
    );
    const [entries] = await runSql(
      database,
      "select count(*) as total from interpretation_sync_timeline where event = 'deadline.moved'",
    );
    return {
      dueOn: String(deadlines?.due_on),
      days: Number(deadlines?.days),
      calendars: Number(deadlines?.versions),
      versions: Number(stored?.total),
      entries: Number(entries?.total),
    };
  };

  beforeAll(async () => {
    database = await createScratchDatabase();
    const application = await startApplication({ database, env: secrets });
    token = (await createSuperAdmin(application)).token;
    await insertPublicPolicies(application, DEADLINES, new Date());
    await application.strapi.plugin('interpretation-sync').service('sweep').run();
    await application.stop();
    running = await startApplicationProcess(database, secrets);
  }, LIMIT_MS);
  afterAll(async () => {
    await running?.kill('SIGKILL');
    await database.drop();
  });

  it(
    `killed at ${KILLS} random moments, is the old one or the new one for all of them`,
    async () => {
      const untouched = await stateOf();
      expect(untouched).toMatchObject({ days: 1, calendars: 1, versions: 0, entries: 0 });
      const startedAt = performance.now();
      expect((await confirm(await previewOfMove(untouched.dueOn))).status).toBe(200);
      const usualMs = performance.now() - startedAt;

      let whole = await stateOf();
      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const previewed = await previewOfMove(whole.dueOn);
        const answer = confirm(previewed).then(
          ({ status }) => status,
          () => null,
        );
        await new Promise((resolve) => setTimeout(resolve, Math.random() * usualMs));
        await running?.kill('SIGKILL');
        if ((await answer) === null) interrupted += 1;
        const after = await stateOf();
        const isOld = after.versions === whole.versions;
        expect({ kill, ...after }).toEqual({
          kill,
          dueOn: isOld ? whole.dueOn : expect.any(String),
          days: 1,
          calendars: 1,
          versions: whole.versions + (isOld ? 0 : 1),
          entries: whole.entries + (isOld ? 0 : DEADLINES),
        });
        whole = after;
        running = await startApplicationProcess(database, secrets);
      }
      expect(interrupted).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
