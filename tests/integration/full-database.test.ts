import { createApiToken } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { insertPublicPolicies } from '../support/public-policies';
import { eventually } from '../support/records';

const COUNT = 10_000;
const LIMIT_MS = 10 * 60_000;

describe(`Installed on a database with ${COUNT} public policies`, () => {
  let database: ScratchDatabase;
  let application: Application;
  let token: string;
  let [oldPolicy = '', otherPolicy = '']: string[] = [];
  let deadlinesAtBoot: number;

  const deadlines = (where: object = {}): Promise<number> =>
    application.strapi.db.query('plugin::interpretation-sync.deadline').count({ where });
  const alerts = (): Promise<number> =>
    application.strapi.db.query('plugin::interpretation-sync.alert').count();
  const put = (documentId: string, data: object) =>
    application.request
      .put(`/api/policies/${documentId}`)
      .set('Authorization', `Bearer ${token}`)
      .send({ data });

  beforeAll(async () => {
    database = await createScratchDatabase();
    const before = await startApplication({
      database,
      env: { INTERPRETATION_SYNC_ENABLED: 'false' },
    });
    const publicSince = new Date('2016-05-03T01:00:00Z');
    [oldPolicy = '', otherPolicy = ''] = await insertPublicPolicies(before, COUNT, publicSince);
    await before.stop();

    application = await startApplication({
      database,
      env: { INTERPRETATION_SYNC_TIMERS: 'true' },
    });
    deadlinesAtBoot = await deadlines();
    token = await createApiToken(application.strapi);
  }, LIMIT_MS);
  afterAll(async () => {
    await application.stop();
    await database.drop();
  });

  it(
    'the application is up, and publishes, before all of them are in the ledger',
    async () => {
      const { status } = await put(otherPolicy, { summary: '更正摘要。' });
      expect(status).toBe(200);
      expect(deadlinesAtBoot).toBeLessThan(COUNT);
      expect(await deadlines()).toBeLessThan(COUNT);
    },
    LIMIT_MS,
  );

  it(
    'all of them come into the ledger as historical, and no alert is raised',
    async () => {
      const giveUpAt = performance.now() + LIMIT_MS / 2;
      const isDone = async () => (await deadlines()) >= COUNT;
      while (!(await eventually(isDone, Boolean)) && performance.now() < giveUpAt);
      expect(await deadlines()).toBe(COUNT);
      expect(await deadlines({ historical: true, closedAt: null })).toBe(COUNT);
      const counts = await application.strapi.plugin('interpretation-sync').service('sweep').run();
      expect(counts).toMatchObject({ examined: 0, raised: 0, failed: 0 });
      expect(await alerts()).toBe(0);
    },
    LIMIT_MS,
  );

  it('an old policy without interpretation is corrected, and marked repealed, without a waiver', async () => {
    const corrected = await put(oldPolicy, { title: '关于第1项工作的通知(更正)' });
    expect(corrected.status).toBe(200);
    const repealed = await put(oldPolicy, {
      validity: 'repealed',
      validityNote: '已被新文件取代。',
    });
    expect(repealed.status).toBe(200);
    const { body } = await application.request
      .get(`/api/policies/${oldPolicy}`)
      .set('Authorization', `Bearer ${token}`);
    expect(body.data).toMatchObject({
      title: '关于第1项工作的通知(更正)',
      validity: 'repealed',
      interpretationStatus: { state: 'historical' },
    });
    expect(await deadlines()).toBe(COUNT);
    expect(await alerts()).toBe(0);
  });

  it('a new policy without interpretation is refused', async () => {
    const { status, body } = await application.request
      .post('/api/policies')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { title: '关于新工作的通知' } });
    expect({ status, name: body.error?.name }).toEqual({
      status: 400,
      name: 'PublicationBlockedError',
    });
  });
});
