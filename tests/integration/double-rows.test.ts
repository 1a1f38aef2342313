import { startApplication } from '../support/application';
import { startApplicationProcess } from '../support/application-process';
import { createScratchDatabase, type ScratchDatabase } from '../support/database';
import { createDraft, POLICY, type Data } from '../support/documents';

/** Stock Strapi makes such rows when two people publish one document at once. */
describe('A database with two public rows of one document', () => {
  let database: ScratchDatabase;
  let documentId: string;

  beforeAll(async () => {
    database = await createScratchDatabase();
  });
  afterAll(() => database.drop());

  const start = (isEnabled: boolean) =>
    startApplication({ database, env: { INTERPRETATION_SYNC_ENABLED: String(isEnabled) } });
  const publicRow = (data: Data) => ({
    title: '关于示例的通知',
    documentId,
    publishedAt: new Date('2026-03-02T01:00:00Z'),
    ...data,
  });
  /** An index over some rows only, MySQL has not. */
  const hasNet = () => database.kind !== 'mysql';
  const locales = ['zh-Hans', null];

  it('starts, names the document, and serves', async () => {
    const before = await start(false);
    documentId = await createDraft(before, 'policy');
    for (const locale of [...locales, ...locales]) {
      await before.strapi.db.query(POLICY).create({ data: publicRow({ locale }) });
    }
    await before.stop();

    const application = await startApplicationProcess(database);
    const output = application.output();
    await application.kill();

    const names = [documentId, `${documentId} (zh-Hans)`];
    const isNamed = output.includes(`more than one published row`);
    // Where no index can do it, nothing is said either.
    expect(isNamed && names.every((name) => output.includes(name))).toBe(hasNet());
  });

  it('lets no new ones in, once they are mended, without a locale neither', async () => {
    const mending = await start(false);
    await mending.strapi.db
      .query(POLICY)
      .deleteMany({ where: { documentId, publishedAt: { $notNull: true } } });
    await mending.stop();

    const application = await start(true);
    const query = application.strapi.db.query(POLICY);
    const outcomes: unknown[] = [];
    for (const locale of locales) {
      await query.create({ data: publicRow({ locale }) });
      const again = query.create({ data: publicRow({ locale }) });
      outcomes.push(
        await again.then(
          () => 'stored',
          () => 'refused',
        ),
      );
    }
    await application.stop();
    expect(outcomes).toEqual(locales.map(() => (hasNet() ? 'refused' : 'stored')));
  });
});
