import type { Response } from 'supertest';
import { startApplication, type Application } from '../support/application';
import { createApiToken } from '../support/accounts';
import { createClerk, type Clerk } from '../support/clerk';
import {
  createDraft,
  createPair,
  DEFAULT_LOCALE,
  publish,
  uidOf,
  writeLocale,
  type Side,
} from '../support/documents';
import { managed } from '../support/publication-paths';
import { statesOf, timelineOf, type TimelineRow } from '../support/records';

const HEADER = 'x-interpretation-sync-reason';
const REASON = '附件中有错误数据，先撤下更正。\n请勿转载';
const SIDES: readonly Side[] = ['policy', 'interpretation'];

describe('Why something public is taken down', () => {
  let application: Application;
  let clerk: Clerk;
  let apiToken: string;

  beforeAll(async () => {
    application = await startApplication();
    apiToken = await createApiToken(application.strapi);
    clerk = createClerk(application);
    await application.strapi
      .plugin('i18n')
      .service('locales')
      .create({ code: 'en', name: 'English' });
  });
  afterAll(() => application.stop());

  const headers = { [HEADER]: encodeURIComponent(REASON) };
  const takenDown = async (documentId: string): Promise<TimelineRow[]> =>
    (await timelineOf(application, { documentId })).filter(
      ({ event }) => event === 'document.taken-down',
    );
  const publicPair = () => createPair(application, SIDES);

  type Take = (side: Side, documentId: string) => Promise<Response>;
  const paths: [name: string, action: string, take: Take][] = [
    [
      'unpublish',
      'unpublish',
      (side, id) => clerk.call('post', `${managed(side)}/${id}/actions/unpublish`, {}, headers),
    ],
    [
      'bulk unpublish',
      'unpublish',
      (side, id) =>
        clerk.call(
          'post',
          `${managed(side)}/actions/bulkUnpublish`,
          { documentIds: [id] },
          headers,
        ),
    ],
    [
      'delete',
      'delete',
      (side, id) => clerk.call('delete', `${managed(side)}/${id}`, undefined, headers),
    ],
    [
      'bulk delete',
      'delete',
      (side, id) =>
        clerk.call('post', `${managed(side)}/actions/bulkDelete`, { documentIds: [id] }, headers),
    ],
    [
      'REST',
      'delete',
      async (side, id) =>
        application.request
          .delete(`/api/${side === 'policy' ? 'policies' : 'interpretations'}/${id}`)
          .set('Authorization', `Bearer ${apiToken}`)
          .set(headers),
    ],
  ];

  describe.each(paths)('is on its timeline after %s', (_name, action, take) => {
    it.each(SIDES)('of a public %s', async (side) => {
      const documentId = (await publicPair())[side];
      expect((await take(side, documentId)).status).toBeLessThan(300);
      expect(await takenDown(documentId)).toMatchObject([
        {
          uid: uidOf(side),
          locale: DEFAULT_LOCALE,
          title: expect.stringMatching(/./),
          actorKind: expect.stringMatching(/^(admin|api-token)$/),
          params: { action, reason: REASON },
        },
      ]);
    });

    it('not where nothing was public', async () => {
      const documentId = await createDraft(application, 'policy');
      await take('policy', documentId);
      expect(await takenDown(documentId)).toEqual([]);
    });
  });

  it('is recorded in each language that comes down', async () => {
    const { policy } = await publicPair();
    await writeLocale(application, 'policy', policy, 'en');
    await publish(application, 'policy', policy, 'en');
    await clerk.call('delete', `${managed('policy')}/${policy}?locale=*`, undefined, headers);
    expect(await statesOf(application, 'policy', policy)).toEqual([]);
    expect((await takenDown(policy)).map(({ locale }) => locale).sort()).toEqual(['en', 'zh-Hans']);
  });

  it('is recorded once for each member of a batch', async () => {
    const pairs = [await publicPair(), await publicPair()];
    const documentIds = pairs.map(({ policy }) => policy);
    await clerk.call(
      'post',
      `${managed('policy')}/actions/bulkUnpublish`,
      { documentIds },
      headers,
    );
    for (const documentId of documentIds) expect(await takenDown(documentId)).toHaveLength(1);
  });

  it.each([
    ['none', undefined],
    ['an unreadable one', '%E4%B8'],
    ['an empty one', ''],
  ])('may be %s: nothing is refused for it', async (_title, header) => {
    const { policy } = await publicPair();
    const { status } = await clerk.call(
      'post',
      `${managed('policy')}/${policy}/actions/unpublish`,
      {},
      header === undefined ? {} : { [HEADER]: header },
    );
    expect(status).toBe(200);
    expect(await takenDown(policy)).toMatchObject([
      { params: { action: 'unpublish', reason: null } },
    ]);
  });

  it('is kept as far as it was said, however long it is', async () => {
    const { policy } = await publicPair();
    const long = encodeURIComponent('错'.repeat(1100));
    await clerk.call(
      'post',
      `${managed('policy')}/${policy}/actions/unpublish`,
      {},
      {
        [HEADER]: long,
      },
    );
    expect(await takenDown(policy)).toMatchObject([{ params: { reason: '错'.repeat(1000) } }]);
  });

  it('leaves nothing behind where taking down fails', async () => {
    const { policy } = await publicPair();
    const attempt = application.strapi.db.transaction(async () => {
      await application.strapi.documents(uidOf('policy')).unpublish({ documentId: policy });
      throw new Error('the caller fails');
    });
    await expect(attempt).rejects.toThrow('the caller fails');
    expect(await takenDown(policy)).toEqual([]);
  });
});
