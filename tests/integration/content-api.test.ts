import { generate } from '@strapi/openapi';
import { createApiToken, setPublicPermissions } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import {
  createDraft,
  createInterpretation,
  createPair,
  createPolicy,
  editDraft,
  publish,
  unpublish,
  writeLocale,
  type Data,
} from '../support/documents';

const READING = ['policy', 'interpretation', 'department'].flatMap((name) => [
  `api::${name}.${name}.find`,
  `api::${name}.${name}.findOne`,
  ...(name === 'department' ? [] : [`api::${name}.${name}.findBySlug`]),
]);
const STATUS = 'plugin::interpretation-sync.status.read';
const INSTANT = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

let application: Application;
/** May read, and see how far an office is with its interpretations. */
let officeToken: string;
/** May do everything. */
let fullToken: string;

beforeAll(async () => {
  application = await startApplication();
  const { strapi } = application;
  await strapi.plugin('i18n').service('locales').create({ code: 'en', name: 'English' });
  await setPublicPermissions(strapi, READING);
  officeToken = await createApiToken(strapi, [...READING, STATUS]);
  fullToken = await createApiToken(strapi);
});
afterAll(() => application.stop());

const get = (address: string, token?: string) => {
  const request = application.request.get(`/api/${address}`);
  return token === undefined ? request : request.set('Authorization', `Bearer ${token}`);
};

const dataOf = async (address: string, token?: string) => {
  const { status, body } = await get(address, token);
  expect([address, status]).toEqual([address, 200]);
  return body.data;
};

const documentIds = (entries: Data[]) => entries.map(({ documentId }) => documentId);

describe('Both directions of the link', () => {
  it('show counterparts that are public, and no others', async () => {
    const { policy, interpretation } = await createPair(application);
    const draft = await createInterpretation(application, { policies: [policy] });
    await publish(application, 'policy', policy);
    const interpretationsOf = async () =>
      documentIds((await dataOf(`policies/${policy}?populate=interpretations`)).interpretations);

    expect(await interpretationsOf()).toEqual([]);
    await publish(application, 'interpretation', interpretation);
    expect(await interpretationsOf()).toEqual([interpretation]);
    await publish(application, 'interpretation', draft);
    expect((await interpretationsOf()).sort()).toEqual([interpretation, draft].sort());
    await unpublish(application, 'interpretation', draft);
    expect(await interpretationsOf()).toEqual([interpretation]);

    const shown = await dataOf(`interpretations/${interpretation}?populate=policies`);
    expect(documentIds(shown.policies)).toEqual([policy]);
    await unpublish(application, 'policy', policy);
    const left = await dataOf(`interpretations/${interpretation}?populate=policies`);
    expect(left.policies).toEqual([]);
  });

  it('show what was published, not what was written since', async () => {
    const { policy, interpretation } = await createPair(application, ['policy', 'interpretation']);
    await editDraft(application, 'interpretation', interpretation, { title: '改了又改' });
    await editDraft(application, 'policy', policy, { interpretations: [] });
    const [shown] = (await dataOf(`policies/${policy}?populate=interpretations`)).interpretations;
    expect(shown.documentId).toBe(interpretation);
    expect(shown.title).not.toBe('改了又改');
  });
});

describe('The interpretation status', () => {
  let pair: { policy: string; interpretation: string };
  let waiting: string;
  let recommended: string;
  let exempt: string;

  beforeAll(async () => {
    pair = await createPair(application, ['policy', 'interpretation']);
    waiting = (await createPair(application, ['policy'])).policy;
    recommended = await createPolicy(application, { interpretationDuty: 'recommended' });
    exempt = await createPolicy(application, { interpretationDuty: 'not-required' });
    for (const policy of [recommended, exempt]) await publish(application, 'policy', policy);
  });

  it('says to the public only whether there is an interpretation', async () => {
    const statusOf = async (policy: string) =>
      (await dataOf(`policies/${policy}`)).interpretationStatus;
    expect(await statusOf(pair.policy)).toEqual({ interpreted: true, interpretedAt: INSTANT });
    expect(await statusOf(waiting)).toEqual({ interpreted: false, interpretedAt: null });
  });

  it('says everything to a token that may see it', async () => {
    const statusOf = async (policy: string) =>
      (await dataOf(`policies/${policy}`, officeToken)).interpretationStatus;
    expect(await statusOf(pair.policy)).toEqual({
      state: 'met-same-day',
      dueAt: INSTANT,
      metAt: INSTANT,
      provisional: expect.any(Boolean),
      waived: false,
    });
    expect(await statusOf(waiting)).toEqual({
      state: 'open',
      dueAt: INSTANT,
      metAt: null,
      provisional: expect.any(Boolean),
      waived: false,
    });
  });

  it.each([
    ['the public', undefined],
    ['a token', () => officeToken],
  ])('is null to %s where no duty applies', async (_title, token) => {
    for (const policy of [recommended, exempt]) {
      const shown = await dataOf(`policies/${policy}`, token?.());
      expect(shown).toHaveProperty('interpretationStatus', null);
    }
  });

  const INTERPRETED = { interpreted: true, interpretedAt: INSTANT };
  const NOT_INTERPRETED = { interpreted: false, interpretedAt: null };

  it.each<[title: string, address: () => string, inData: (data: Data) => unknown, status: object]>([
    ['a list', () => `policies?filters[documentId]=${waiting}`, (data) => data, NOT_INTERPRETED],
    ['one policy', () => `policies/${waiting}`, (data) => [data], NOT_INTERPRETED],
    [
      'a list of chosen fields',
      () => `policies?filters[documentId]=${waiting}&fields=title`,
      (data) => data,
      NOT_INTERPRETED,
    ],
    [
      'an interpretation',
      () => `interpretations/${pair.interpretation}?populate=policies`,
      ({ policies }) => policies,
      INTERPRETED,
    ],
    [
      'chosen fields of an interpretation',
      () => `interpretations/${pair.interpretation}?populate[policies][fields]=title`,
      ({ policies }) => policies,
      INTERPRETED,
    ],
  ])('stands on the policies of %s', async (_title, address, policiesIn, interpretationStatus) => {
    const policies = policiesIn(await dataOf(address()));
    expect(policies).toEqual([expect.objectContaining({ interpretationStatus })]);
  });

  it('stands on policies that other policies name', async () => {
    const later = await createPolicy(application, {
      interpretationDuty: 'not-required',
      repeals: [waiting],
    });
    await publish(application, 'policy', later);
    const { repeals, interpretationStatus } = await dataOf(`policies/${later}?populate=repeals`);
    expect(interpretationStatus).toBeNull();
    expect(repeals[0].interpretationStatus).toEqual({ interpreted: false, interpretedAt: null });
  });

  it.each([
    'fields=interpretationStatus',
    'fields[0]=title&fields[1]=interpretationStatus',
    'filters[interpretationStatus][interpreted]=true',
    'filters[interpretationStatus][$notNull]=true',
    'sort=interpretationStatus',
    'populate=interpretationStatus',
  ])('is nothing to ask by: %s', async (question) => {
    for (const token of [undefined, officeToken, fullToken]) {
      expect((await get(`policies?${question}`, token)).status).toBe(400);
    }
  });

  it.each([
    ['the public', undefined],
    ['a token', () => officeToken],
  ])('costs %s the same for one policy as for many', async (_title, token) => {
    for (let index = 0; index < 12; index += 1) {
      await createPair(application, ['policy', 'interpretation']);
    }
    const statementsOnce = async (pageSize: number) => {
      let statements = 0;
      const count = () => (statements += 1);
      application.strapi.db.connection.on('query', count);
      const address = `policies?populate=interpretations&pagination[pageSize]=${pageSize}`;
      const policies = await dataOf(address, token?.());
      application.strapi.db.connection.removeListener('query', count);
      expect(policies).toHaveLength(pageSize);
      return statements;
    };
    // Strapi tells its webhooks of the publications above at leisure, by statements of its own.
    const statementsFor = async (pageSize: number) => {
      const counted: number[] = [];
      for (let round = 0; round < 5; round += 1) counted.push(await statementsOnce(pageSize));
      return Math.min(...counted);
    };
    expect(await statementsFor(12)).toBe(await statementsFor(2));
  });
});

describe('A document by its slug', () => {
  const slugs = { 'zh-Hans': 'gong-kai-de-tong-zhi', en: 'public-notice' };
  let policy: string;
  let interpretation: string;

  beforeAll(async () => {
    const duty = { interpretationDuty: 'not-required' };
    policy = await createPolicy(application, { slug: slugs['zh-Hans'], ...duty });
    await writeLocale(application, 'policy', policy, 'en', { slug: slugs.en, ...duty });
    for (const locale of ['zh-Hans', 'en']) await publish(application, 'policy', policy, locale);
    await createPolicy(application, { slug: 'draft-notice' });
    interpretation = await createInterpretation(application, {
      slug: 'tu-jie',
      externalPolicies: [{ title: '国务院文件' }],
    });
    await publish(application, 'interpretation', interpretation);
  });

  it('is the same as by its id', async () => {
    for (const question of ['', '?populate=*', '?fields=title&populate=interpretations']) {
      const bySlug = await dataOf(`policies/by-slug/${slugs['zh-Hans']}${question}`);
      expect(bySlug).toEqual(await dataOf(`policies/${policy}${question}`));
    }
    expect((await dataOf('interpretations/by-slug/tu-jie')).documentId).toBe(interpretation);
  });

  it('is found in its own language only', async () => {
    expect(await dataOf(`policies/by-slug/${slugs.en}?locale=en`)).toMatchObject({
      documentId: policy,
      locale: 'en',
    });
    for (const address of [`${slugs.en}`, `${slugs['zh-Hans']}?locale=en`]) {
      expect((await get(`policies/by-slug/${address}`)).status).toBe(404);
    }
  });

  it('is not found as a draft, except by those who may see drafts', async () => {
    const address = 'policies/by-slug/draft-notice';
    expect((await get(address)).status).toBe(404);
    expect((await get(`${address}?status=draft`)).status).toBe(403);
    expect((await get(address, fullToken)).status).toBe(404);
    expect((await dataOf(`${address}?status=draft`, fullToken)).slug).toBe('draft-notice');
  });

  it.each(['nothing', 'Not-A-Slug', encodeURIComponent('关于'), '-', `${'a'.repeat(100)}`])(
    'is not found under %s',
    async (slug) => {
      expect((await get(`policies/by-slug/${slug}`)).status).toBe(404);
    },
  );

  it('needs a permission of its own', async () => {
    const { strapi } = application;
    const token = await createApiToken(strapi, ['api::policy.policy.find']);
    expect((await get(`policies/by-slug/${slugs['zh-Hans']}`, token)).status).toBe(403);
  });
});

describe('The status of one policy', () => {
  it('is answered in each locale to those who may see it', async () => {
    const { policy } = await createPair(application, ['policy']);
    const [status, ...others] = await dataOf(`interpretation-sync/status/${policy}`, officeToken);
    expect(others).toEqual([]);
    expect(status).toEqual({
      locale: 'zh-Hans',
      status: expect.objectContaining({ state: 'open', metAt: null }),
    });
  });

  it('is refused to the public, and not found for a draft', async () => {
    const draft = await createDraft(application, 'policy');
    expect((await get(`interpretation-sync/status/${draft}`)).status).toBe(403);
    expect((await get(`interpretation-sync/status/${draft}`, officeToken)).status).toBe(404);
  });
});

describe('The OpenAPI description', () => {
  it('covers the routes of both types and of the plugin, and no private field', () => {
    const { document } = generate(application.strapi, { type: 'content-api' });
    const paths = document.paths ?? {};
    const parameters = (path: string) =>
      (paths[path]?.get?.parameters ?? []).map((parameter) =>
        'name' in parameter ? parameter.name : '',
      );
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/policies',
        '/policies/{id}',
        '/policies/by-slug/{slug}',
        '/interpretations',
        '/interpretations/{id}',
        '/interpretations/by-slug/{slug}',
        '/interpretation-sync/status/{documentId}',
      ]),
    );
    expect(parameters('/policies/by-slug/{slug}')).toEqual(
      expect.arrayContaining(['slug', 'fields', 'populate', 'locale']),
    );
    expect(parameters('/interpretation-sync/status/{documentId}')).toEqual(['documentId']);
    expect(JSON.stringify(document)).not.toMatch(/dutyReason|disclosureReason|secrecyReview/);
  });
});
