import { createApiToken } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import { createPair, createPolicy, minimalData, POLICY } from '../support/documents';
import { rowsWhere } from '../support/records';

/** As programs of other houses hand over what people have filled in. */
class Form {
  title = '关于示例的通知';
  documentNumber = '赣司发[2020]5号';
}

/** What Strapi may understand otherwise than the gate must not become public unjudged. */
describe('A publication asked for in an odd way', () => {
  let application: Application;
  let token: string;

  beforeAll(async () => {
    application = await startApplication();
    token = await createApiToken(application.strapi);
  });
  afterAll(() => application.stop());

  const publicTitles = async () =>
    (await rowsWhere(application, 'policy', {}))
      .filter(({ status }) => status === 'public')
      .map(({ title }) => title);

  const calls: readonly (readonly [string, (documentId: string) => Promise<unknown>])[] = [
    ...[
      'locale[0][a]=b',
      'locale[]=',
      'locale[0][$ne]=x',
      'locale[a]=zh-Hans',
      'locale=ZH-HANS',
      'locale=%00',
      'locale[]=zh-Hans%00',
    ].flatMap((question) => [
      [
        `PUT ?${question}`,
        (documentId: string) =>
          application.request
            .put(`/api/policies/${documentId}?${question}`)
            .set('Authorization', `Bearer ${token}`)
            .send({ data: { summary: '示例' } }),
      ] as const,
      [
        `POST ?${question}`,
        () =>
          application.request
            .post(`/api/policies?${question}`)
            .set('Authorization', `Bearer ${token}`)
            .send({ data: minimalData('policy') }),
      ] as const,
    ]),
    [
      'PUT to the id in capitals',
      (documentId) =>
        application.request
          .put(`/api/policies/${documentId.toUpperCase()}`)
          .set('Authorization', `Bearer ${token}`)
          .send({ data: { summary: '示例' } }),
    ],
    ...[['zh-Hans', 5], [null, 'zh-Hans'], [''], [], { $ne: 'x' }, 5, true, '\0'].map(
      (locale) =>
        [
          `publish in ${JSON.stringify(locale)}`,
          (documentId: string) =>
            Reflect.apply(documentsOf().publish, documentsOf(), [{ documentId, locale }]),
        ] as const,
    ),
    ...[undefined, null, '', 5, { $ne: 'x' }, ['x'], '\0'].map(
      (documentId) =>
        [
          `publish ${JSON.stringify(documentId)}`,
          () => Reflect.apply(documentsOf().publish, documentsOf(), [{ documentId }]),
        ] as const,
    ),
    ...[null, 5, ''].map(
      (documentId) =>
        [
          `create with the id ${JSON.stringify(documentId)}`,
          () =>
            Reflect.apply(documentsOf().create, documentsOf(), [
              { documentId, status: 'published', data: minimalData('policy') },
            ]),
        ] as const,
    ),
    [
      'create from an instance of a class',
      () =>
        Reflect.apply(documentsOf().create, documentsOf(), [
          { status: 'published', data: new Form() },
        ]),
    ],
  ];

  const documentsOf = () => application.strapi.documents(POLICY);

  it.each(calls)('is judged like any other: %s', async (_, call) => {
    const policy = await createPolicy(application);
    const answer = await call(policy).catch((error: unknown) => error);
    expect(await publicTitles()).toEqual([]);
    expect(statusOf(answer)).toBeLessThan(500);
  });

  const statusOf = (answer: unknown): number =>
    typeof answer === 'object' &&
    answer !== null &&
    'status' in answer &&
    typeof answer.status === 'number'
      ? answer.status
      : 0;

  it('is carried out where nothing but its form is odd', async () => {
    const { policy } = await createPair(application);
    const { status } = await application.request
      .put(`/api/policies/${policy}?locale[]=`)
      .set('Authorization', `Bearer ${token}`)
      .send({ data: {} });
    expect([status, (await publicTitles()).length]).toEqual([200, 1]);
  });

  it('takes a number in its one spelling from any object', async () => {
    const { documentId } = await documentsOf().create({ data: new Form(), status: 'draft' });
    const [draft] = await rowsWhere(application, 'policy', { documentId });
    expect(draft?.data.documentNumber).toBe('赣司发〔2020〕5号');
  });
});
