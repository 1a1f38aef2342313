import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { startApplication, type Application } from '../support/application';
import { startApplicationProcess } from '../support/application-process';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { deliver, deliveryRows, startGateway, type Gateway } from '../support/deliveries';
import { createPair, editDraft, publish } from '../support/documents';
import { testEnvironment } from '../support/environment';
import { withSettings } from '../support/overlay';
import { eventually } from '../support/records';
import { runSql } from '../support/sql';

/** More than one process sends at once over one channel. */
const PEOPLE = 25;
const AT_ONCE = 10;
/** Longer than it takes to begin with the end. */
const ANSWER_MS = 3_000;

describe('Messages over two channels', () => {
  let database: ScratchDatabase;
  let slow: Gateway;
  let quick: Gateway;
  let application: Application;

  const settings = () => ({
    'alerts.digest.enabled': false,
    'outbound.allowedHosts': ['127.0.0.1'],
    channels: [slow.channel('slow'), quick.channel('quick')],
  });
  /** Its notice goes to so many people over each channel. */
  const publishPolicy = async (): Promise<string> => {
    const contacts = Array.from({ length: PEOPLE }, (_value, index) => ({
      name: `Contact ${index}`,
      email: `contact-${index}@example.test`,
    }));
    const { documentId } = await application.strapi
      .documents('api::department.department')
      .create({ data: { name: 'Office', contacts } });
    const { policy } = await createPair(application);
    await editDraft(application, 'policy', policy, { draftingDepartment: documentId });
    await publish(application, 'policy', policy);
    return policy;
  };

  beforeEach(async () => {
    database = await createScratchDatabase();
    slow = await startGateway();
    quick = await startGateway();
  });
  afterEach(async () => {
    await slow.stop();
    await quick.stop();
    await database.drop();
  });

  it('do not wait for each other: a receiver that dawdles holds up its own alone', async () => {
    application = await startApplication({ database, plugins: withSettings(settings()) });
    const policy = await publishPolicy();
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    slow.answerWith(async () => {
      await answered;
      return 200;
    });
    const pass = deliver(application);
    await eventually(
      async () => quick.arrived.length,
      (count) => count === PEOPLE,
    );
    expect(slow.arrived).toHaveLength(AT_ONCE);
    answer?.();
    const all = 2 * PEOPLE;
    expect(await pass).toEqual({ examined: all, sent: all, retried: 0, failed: 0, skipped: 0 });
    expect(
      (await deliveryRows(application, { policyDocumentId: policy })).every(({ sentAt }) => sentAt),
    ).toBe(true);
    await application.stop();
  });

  it('that are not under way yet when an operator ends the process wait for the next start', async () => {
    const secrets = testEnvironment(os.tmpdir());
    application = await startApplication({
      database,
      env: secrets,
      plugins: withSettings(settings()),
    });
    const policy = await publishPolicy();
    expect(await deliveryRows(application, { policyDocumentId: policy })).toHaveLength(2 * PEOPLE);
    await application.stop();
    slow.answerWith(async () => {
      await setTimeout(ANSWER_MS);
      return 200;
    });
    const timers = { ...secrets, INTERPRETATION_SYNC_TIMERS: 'true' };
    const instance = await startApplicationProcess(database, timers, settings());
    await eventually(
      async () => slow.arrived.length,
      (count) => count === AT_ONCE,
    );
    await instance.kill('SIGTERM');
    const sent = slow.arrived.length;
    expect(sent).toBeLessThan(PEOPLE);
    const rows = await runSql(
      database,
      `select claimed_by, sent_at from interpretation_sync_deliveries where channel = 'slow'`,
    );
    expect(rows.filter((row) => row.claimed_by !== null)).toEqual([]);
    expect(rows.filter((row) => row.sent_at === null)).toHaveLength(PEOPLE - sent);
  });
});
