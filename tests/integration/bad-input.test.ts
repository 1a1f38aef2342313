import type { Response } from 'supertest';
import { createApiToken, createSuperAdmin } from '../support/accounts';
import { startApplication, type Application } from '../support/application';
import {
  BAD_DEPARTMENTS,
  BAD_INTERPRETATIONS,
  BAD_POLICIES,
  type BadValue,
} from '../support/bad-values';
import { createDraft, createPolicy, publish, type Data, type Side } from '../support/documents';
import { rowCounts } from '../support/row-counts';

const POLICIES = '/api/policies';
const CONTENT_MANAGER = '/content-manager/collection-types';
const PLUGIN = '/interpretation-sync';
const POLICY_TYPE = `${CONTENT_MANAGER}/api::policy.policy`;
const MISSING = 'z'.repeat(24);

let application: Application;
let apiToken: string;
let adminToken: string;

beforeAll(async () => {
  application = await startApplication();
  apiToken = await createApiToken(application.strapi);
  adminToken = (await createSuperAdmin(application)).token;
  await application.strapi
    .plugin('i18n')
    .service('locales')
    .create({ code: 'en', name: 'English' });
});
afterAll(() => application.stop());

type Method = 'get' | 'post' | 'put' | 'delete';

const send = (method: Method, address: string, body?: unknown): Promise<Response> => {
  const token = address.startsWith('/api/') ? apiToken : adminToken;
  const request = application.request[method](address)
    .set('Authorization', `Bearer ${token}`)
    .set('Accept-Language', 'en');
  const isText = typeof body === 'string';
  return Promise.resolve(
    body === undefined
      ? request
      : request.set('Content-Type', 'application/json').send(isText ? body : JSON.stringify(body)),
  );
};

const pathsIn = ({ body }: Response): string[] => {
  const errors: { path: string[] }[] = body.error?.details?.errors ?? [];
  return errors.map(({ path }) => path.join('.'));
};

/** Sends a request that must be refused, and makes sure that it left nothing behind. */
const refused = async (method: Method, address: string, body?: unknown): Promise<Response> => {
  const before = await rowCounts(application);
  const response = await send(method, address, body);
  expect(await rowCounts(application)).toEqual(before);
  return response;
};

const expectRefusal = (response: Response, path: string): void => {
  expect({ status: response.status, paths: pathsIn(response) }).toEqual({
    status: 400,
    paths: expect.arrayContaining([path]),
  });
  expect(response.body.error.name).toBe('ValidationError');
  expect(response.body.error.message).not.toMatch(/^(Validation|This) |must be|undefined/);
};

describe('A value that cannot be stored is refused, naming its field, and nothing is written', () => {
  const DATA: Record<string, Data> = {
    policies: { title: '关于示例的通知' },
    interpretations: { title: '图解示例', form: 'video' },
    departments: { name: '示例处' },
  };
  const UIDS: Record<string, string> = {
    policies: 'api::policy.policy',
    interpretations: 'api::interpretation.interpretation',
    departments: 'api::department.department',
  };
  const existing: Record<string, string> = {};

  beforeAll(async () => {
    existing.policies = await createPolicy(application);
    existing.interpretations = await createDraft(application, 'interpretation');
    const { documentId } = await application.strapi
      .documents('api::department.department')
      .create({ data: { name: '示例处' } });
    existing.departments = documentId;
  });

  const rooms = (plural: string): [Method, string, (data: Data) => unknown][] => {
    const type = `${CONTENT_MANAGER}/${UIDS[plural]}`;
    const id = existing[plural] ?? '';
    const all: [Method, string, (data: Data) => unknown][] = [
      ['post', `/api/${plural}`, (data) => ({ data })],
      ['put', `/api/${plural}/${id}`, (data) => ({ data })],
      ['post', type, (data) => data],
      ['put', `${type}/${id}`, (data) => data],
    ];
    if (plural === 'departments') return all;
    return [
      ...all,
      ['post', `/api/${plural}?status=draft`, (data) => ({ data })],
      ['put', `/api/${plural}/${id}?status=draft`, (data) => ({ data })],
      ['post', `${type}/actions/publish`, (data) => data],
      ['post', `${type}/${id}/actions/publish`, (data) => data],
    ];
  };

  const cases: readonly [plural: string, ...BadValue][] = [
    ...BAD_POLICIES.map((value): [string, ...BadValue] => ['policies', ...value]),
    ...BAD_INTERPRETATIONS.map((value): [string, ...BadValue] => ['interpretations', ...value]),
    ...BAD_DEPARTMENTS.map((value): [string, ...BadValue] => ['departments', ...value]),
  ];

  it.each(cases)('%s: %s', async (plural, _title, data, path) => {
    const before = await rowCounts(application);
    for (const [method, address, bodyOf] of rooms(plural)) {
      const response = await send(method, address, bodyOf({ ...DATA[plural], ...data }));
      expectRefusal(response, path);
    }
    expect(await rowCounts(application)).toEqual(before);
  });

  it('policies: one that repeals itself, also over another', async () => {
    const first = await createPolicy(application);
    const second = await createPolicy(application, { repeals: [first] });
    for (const [documentId, repeals] of [
      [first, first],
      [first, second],
    ] as const) {
      const address = `${POLICIES}/${documentId}?status=draft`;
      expectRefusal(await refused('put', address, { data: { repeals: [repeals] } }), 'repeals');
    }
  });

  it('departments: one above itself', async () => {
    const id = existing.departments ?? '';
    const body = { data: { parent: id } };
    expectRefusal(await refused('put', `/api/departments/${id}`, body), 'parent');
  });

  it('policies: more links than a field takes', async () => {
    const interpretations = Array.from({ length: 501 }, (_, index) => `${index}`.padStart(24, 'i'));
    await application.strapi.db.query('api::interpretation.interpretation').createMany({
      data: interpretations.map((documentId) => ({
        documentId,
        title: '图解示例',
        form: 'video',
        locale: 'zh-Hans',
        publishedAt: null,
      })),
    });
    const data = { title: '关于示例的通知', interpretations };
    const response = await refused('post', `${POLICIES}?status=draft`, { data });
    expectRefusal(response, 'interpretations');
    const kept = await send('post', `${POLICIES}?status=draft&populate=interpretations`, {
      data: { ...data, interpretations: interpretations.slice(1) },
    });
    expect(kept.status).toBe(201);
    expect(kept.body.data.interpretations).toHaveLength(500);
  }, 300_000);
});

describe('A number belongs to one document', () => {
  const NUMBER = '示办发〔2026〕77号';
  let owner: string;

  beforeAll(async () => {
    owner = await createPolicy(application, { documentNumber: NUMBER });
  });

  it.each([
    ['as it is', NUMBER],
    ['with other brackets', '示办发[2026]77号'],
    ['in full width', '示办发［２０２６］７７号'],
    ['with spaces and zeros', ' 示办发 〔2026〕 077 号 '],
  ])('and is refused to another one, written %s', async (_title, documentNumber) => {
    const data = { title: '关于示例的通知', documentNumber };
    for (const [method, address, body] of [
      ['post', POLICIES, { data }],
      ['post', `${POLICIES}?status=draft`, { data }],
      ['post', `${POLICIES}?status=draft&locale=en`, { data }],
      ['post', POLICY_TYPE, data],
    ] as const) {
      expectRefusal(await refused(method, address, body), 'documentNumber');
    }
  });

  it('and is refused to a document that exists, in another language too', async () => {
    const other = await createPolicy(application);
    for (const locale of ['zh-Hans', 'en']) {
      const address = `${POLICIES}/${other}?status=draft&locale=${locale}`;
      const data = { title: '关于示例的通知', documentNumber: NUMBER };
      expectRefusal(await refused('put', address, { data }), 'documentNumber');
    }
  });

  it('and stays with it in every language', async () => {
    const address = `${POLICIES}/${owner}?status=draft&locale=en`;
    const data = { title: 'Notice', documentNumber: '示办发[2026]77号' };
    const { status, body } = await send('put', address, { data });
    expect([status, body.data?.documentNumber]).toEqual([200, NUMBER]);
  });

  it('and a copy has none', async () => {
    const { status, body } = await send('post', `${POLICY_TYPE}/clone/${owner}`, {
      title: '关于示例的通知',
    });
    expect([status, body.data?.documentNumber]).toEqual([200, null]);
  });
});

describe('A text that is unusual but possible is kept as it is', () => {
  it.each([
    ['emoji', '关于👨‍👩‍👧‍👦和🇨🇳的通知'],
    ['right-to-left writing', 'ئۇيغۇر ئاپتونوم رايونى'],
    ['marks that combine', 'Qāzā́q ẹ̀́'],
    ['rare characters', '𠮷野家𪚥'],
    ['HTML', '<b>关于</b><script>alert(1)</script>&amp;'],
    ['braces and quotes', '关于{a}、\'b\'、"c"的\\通知'],
    ['SQL', "'; drop table policies; --"],
    ['255 characters', '长'.repeat(255)],
  ])('such as %s', async (_title, title) => {
    const created = await send('post', `${POLICIES}?status=draft`, {
      data: { title, summary: title },
    });
    expect(created.status).toBe(201);
    const { documentId } = created.body.data;
    const { body } = await send('get', `${POLICIES}/${documentId}?status=draft`);
    expect(body.data).toMatchObject({ title, summary: title });
    expect(body.data.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('and the HTML of a body loses what could act', async () => {
    const data = {
      title: '关于示例的通知',
      body:
        '<h2>一</h2><table><tr><td colspan="2">甲</td></tr></table><script>alert(1)</script>' +
        '<img src="x" onerror="alert(1)"><a href="javascript:alert(1)">乙</a><iframe></iframe>',
    };
    const { body } = await send('post', `${POLICIES}?status=draft`, { data });
    expect(body.data.body).toContain('<td colspan="2">甲</td>');
    expect(body.data.body).not.toMatch(/script|onerror|iframe/);
  });
});

describe('A request that is no document is refused', () => {
  it.each<[title: string, body: unknown, status: number]>([
    ['broken JSON', '{"data": {', 400],
    ['no body', undefined, 400],
    ['nothing', '', 400],
    ['a word', '"policy"', 400],
    ['null', 'null', 400],
    ['a list', [], 400],
    ['no data', {}, 400],
    ['a list as data', { data: [] }, 400],
    ['a list of documents', { data: [{ title: '甲' }] }, 400],
    ['a word as data', { data: 'policy' }, 400],
    ['null as data', { data: null }, 400],
    ['six megabytes', { data: { title: '甲', body: 'x'.repeat(6_000_000) } }, 413],
    ['a field that nobody knows', { data: { title: '甲', colour: 'red' } }, 400],
    ['a field of Strapi', { data: { title: '甲', publishedAt: 'x' } }, 400],
  ])('%s', async (_title, body, status) => {
    const documentId = await createPolicy(application);
    for (const [method, address] of [
      ['post', `${POLICIES}?status=draft`],
      ['put', `${POLICIES}/${documentId}?status=draft`],
    ] as const) {
      const response = await refused(method, address, body);
      expect([method, response.status]).toEqual([method, status]);
    }
  });

  it.each<[title: string, body: unknown]>([
    ['broken JSON', '{"title": '],
    ['a list', []],
    ['a word', '"policy"'],
    ['null', 'null'],
  ])('also by the content manager: %s', async (_title, body) => {
    const response = await refused('post', POLICY_TYPE, body);
    expect(response.status).toBe(400);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'and no object learns from %s',
    async (key) => {
      const polluting = `{"${key}": {"polluted": true, "title": "甲"}, "title": "甲"}`;
      await send('post', `${POLICIES}?status=draft`, `{"data": ${polluting}}`);
      await send('post', POLICY_TYPE, polluting);
      await send('post', `${PLUGIN}/publications`, polluting);
      await send('get', `${POLICIES}?${key}[polluted]=true&filters[${key}][polluted]=true`);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});

describe('What does not exist is not found', () => {
  it.each<[Method, string, unknown, name: string]>([
    ['get', '/api/notices', undefined, ''],
    ['get', `${POLICIES}/${MISSING}`, undefined, ''],
    ['get', `${POLICIES}/by-slug/nothing`, undefined, ''],
    ['get', `${POLICIES}/by-slug/${encodeURIComponent('关于')}`, undefined, ''],
    ['put', `${POLICIES}/${MISSING}`, { data: { title: '甲' } }, ''],
    ['put', `${POLICIES}/${MISSING}?status=draft`, { data: { title: '甲' } }, ''],
    ['get', `/api/interpretation-sync/status/${MISSING}`, undefined, MISSING],
    ['get', `${POLICY_TYPE}/${MISSING}`, undefined, ''],
    ['put', `${POLICY_TYPE}/${MISSING}`, { title: '甲' }, ''],
    ['post', `${POLICY_TYPE}/${MISSING}/actions/publish`, { title: '甲' }, ''],
    ['get', `${PLUGIN}/gate/api::notice.notice/${MISSING}`, undefined, 'api::notice.notice'],
    ['get', `${PLUGIN}/gate/api::policy.policy/${MISSING}`, undefined, MISSING],
    ['get', `${PLUGIN}/gate/__proto__/${MISSING}`, undefined, '__proto__'],
    ['get', `${PLUGIN}/deadlines/${MISSING}`, undefined, MISSING],
    ['post', `${PLUGIN}/publications`, { policies: [MISSING] }, MISSING],
    ['post', `${PLUGIN}/publications`, { interpretations: [MISSING], dryRun: true }, MISSING],
    [
      'post',
      `${PLUGIN}/removals/preview`,
      { uid: 'api::policy.policy', documents: [MISSING] },
      MISSING,
    ],
    [
      'post',
      `${PLUGIN}/removals/preview`,
      { uid: 'api::notice.notice', documents: [MISSING] },
      'api::notice.notice',
    ],
    ['post', `${PLUGIN}/alerts/${MISSING}/acknowledge`, {}, MISSING],
    ['get', `${PLUGIN}/nothing`, undefined, ''],
  ])('%s %s', async (method, address, body, name) => {
    const response = await refused(method, address, body);
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(name);
  });
});

describe('A malformed request to the plugin is refused, naming the field', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

  it.each<[title: string, body: unknown, path: string]>([
    ['no documents', {}, 'policies'],
    ['a word as list', { policies: 'abc' }, 'policies'],
    ['a number as document', { policies: [5] }, 'policies.0'],
    ['an empty word as document', { interpretations: [''] }, 'interpretations.0'],
    ['101 documents', { policies: ids(101) }, 'policies'],
    ['a word as trial', { policies: ['a'], dryRun: 'yes' }, 'dryRun'],
    ['a number as locale', { policies: ['a'], locale: 5 }, 'locale'],
    ['a key that nobody knows', { policies: ['a'], colour: 'red' }, 'colour'],
    ['a list', [], ''],
    ['NUL in a document', { policies: ['a\u0000'] }, 'policies.0'],
  ])('publications: %s', async (_title, body, path) => {
    expectRefusal(await refused('post', `${PLUGIN}/publications`, body), path);
  });

  it.each<[title: string, body: unknown, path: string]>([
    ['nothing', {}, 'uid'],
    ['no documents', { uid: 'api::policy.policy', documents: [] }, 'documents'],
    ['101 documents', { uid: 'api::policy.policy', documents: ids(101) }, 'documents'],
    ['NUL in a document', { uid: 'api::policy.policy', documents: ['a\u0000'] }, 'documents.0'],
    ['a list as locale', { uid: 'api::policy.policy', documents: ['a'], locale: [] }, 'locale'],
    ['a key that nobody knows', { uid: 'a', documents: ['a'], colour: 'red' }, 'colour'],
  ])('removals: %s', async (_title, body, path) => {
    expectRefusal(await refused('post', `${PLUGIN}/removals/preview`, body), path);
  });

  it.each([
    ['alerts?state=lost', 'state'],
    ['alerts?page=0', 'page'],
    ['alerts?page=-1', 'page'],
    ['alerts?page=1.5', 'page'],
    ['alerts?page=many', 'page'],
    ['alerts?page[]=1&page[]=2', 'page'],
    ['alerts?pageSize=1000', 'pageSize'],
    ['alerts?colour=red', 'colour'],
    ['alerts?level=high', 'level'],
    ['alerts?policy=', 'policy'],
    ['alerts?policy=%00', 'policy'],
    ['alerts?policy[$ne]=a', 'policy'],
    ['deadlines?state=lost', 'state'],
    ['deadlines?page=-1', 'page'],
    ['deadlines?pageSize=0', 'pageSize'],
    ['deadlines?from=2026-02-30', 'from'],
    ['deadlines?sort=colour', 'sort'],
    ['deadlines?colour=red', 'colour'],
    [`gate/api::policy.policy/${MISSING}?locale=`, 'locale'],
    [`gate/api::policy.policy/${MISSING}?locale[]=en`, 'locale'],
    [`gate/api::policy.policy/${MISSING}?colour=red`, 'colour'],
  ])('GET %s', async (address, path) => {
    expectRefusal(await refused('get', `${PLUGIN}/${address}`), path);
  });
});

describe('A question that cannot be answered is refused', () => {
  let documentId: string;
  beforeAll(async () => {
    documentId = await createPolicy(application, { interpretationDuty: 'not-required' });
    await publish(application, 'policy' satisfies Side, documentId);
  });

  it.each([
    'pagination[page]=-1',
    'pagination[page]=0',
    'pagination[pageSize]=0',
    'pagination[pageSize]=abc',
    'pagination[start]=-1',
    'pagination[limit]=-5',
    'pagination[page]=1&pagination[start]=1',
    'filters[]=',
    'sort=colour',
    'sort=title:sideways',
    'sort=interpretations',
    'sort[title][$eq]=asc',
    'fields=colour',
    'fields=interpretations',
    'populate=colour',
    'populate[interpretations][fields]=colour',
    'filters=policy',
    'filters[colour]=red',
    'filters[title][$colour]=red',
    'filters[$and]=red',
    'filters[$or][title]=red',
    'filters[id]=abc',
    'filters[id][$gt]=99999999999999999999',
    'filters[issuedOn][$gt]=yesterday',
    'filters[issuedOn]=2026-02-30',
    'filters[issuedOn][$between]=2026-01-01',
    'filters[disclosedAt][$lt]=soon',
    'filters[title][$between]=a',
    'filters[interpretations][$colour]=1',
    'filters[interpretations][title]=a&filters[interpretations][$null]=true',
    'filters[attachments][width][$gt]=wide',
    'filters[interpretations][$not][title]=a',
    'filters[title][$contains]=%00',
    '_q=%00',
    'locale=%00',
    'colour=red',
    '__proto__[x]=1&colour=red',
  ])('%s', async (question) => {
    const { status, body } = await send('get', `${POLICIES}?${question}`);
    expect([status, body.error?.name]).toEqual([
      400,
      expect.stringMatching(/ValidationError|PaginationError/),
    ]);
  });

  it.each([
    'filters[title][$null]=maybe',
    'filters[interpretations][title][$null][$eq]=1',
    'filters[interpretations][$eq]=abc',
    'pagination[page]=999999999',
    'pagination[start]=99999999999999',
    'pagination[pageSize]=99999999999',
    'filters[issuedOn][$contains]=2026',
    'filters[disclosedAt][$startsWith]=2026',
    'filters[issuedOn][$eq]=2026-01-05T00:00:00Z',
    'filters[title][$in]=a',
    'filters[id][$in]=',
    `filters[title][$in]=${Array.from({ length: 150 }, (_, index) => index).join('&filters[title][$in]=')}`,
    `filters${'[$not]'.repeat(15)}[title]=a`,
    'filters[interpretations][id][$null]=true',
    `filters[title]=${encodeURIComponent('\u{1f600}')}`,
    'filters[title]=%ED%A0%80',
    'locale=xx',
    'locale=*',
    'locale=',
    'populate[interpretations]=5',
    'populate[interpretations][sort]=title:sideways',
    'pagination=5',
    'sort[]=',
    'sort',
    'filters',
    'populate',
    'fields',
    'fields=',
    'pagination',
    'a'.repeat(5000),
  ])('%s is answered or refused, never failed at', async (question) => {
    for (const address of [POLICIES, `${POLICIES}/${documentId}`, POLICY_TYPE]) {
      const { status } = await send('get', `${address}?${question}`);
      expect([address, [200, 400, 404]]).toEqual([address, expect.arrayContaining([status])]);
    }
  });

  it.each([
    `${POLICIES}/%00`,
    `${POLICIES}/${'a'.repeat(2000)}`,
    `${POLICIES}/by-slug/%00`,
    `${POLICIES}/by-slug/${'a'.repeat(2000)}`,
    `${POLICY_TYPE}/%00`,
    `/api/interpretation-sync/status/%00`,
    `${PLUGIN}/gate/api::policy.policy/%00`,
    `${PLUGIN}/gate/%00/a`,
    `${PLUGIN}/deadlines/%00`,
    `${PLUGIN}/gate/api::policy.policy/a?locale=%00`,
    `${PLUGIN}/deadlines?q=%00`,
  ])('GET %s is answered or refused, never failed at', async (address) => {
    const { status } = await send('get', address);
    expect([200, 400, 404]).toContain(status);
  });

  it.each(['xx', 'zh', 'EN', 'a'.repeat(300), '%00'])(
    'a draft in the language "%s", which is not set up, is refused',
    async (locale) => {
      const documentId = await createPolicy(application);
      const data = { title: '关于示例的通知' };
      for (const [method, address, body] of [
        ['post', POLICIES, { data }],
        ['put', `${POLICIES}/${documentId}`, { data }],
        ['post', POLICY_TYPE, data],
        ['put', `${POLICY_TYPE}/${documentId}`, data],
      ] as const) {
        const response = await refused(method, `${address}?locale=${locale}&status=draft`, body);
        expect([method, address, response.status]).toEqual([method, address, 400]);
      }
    },
  );

  it('an empty title is refused at publication', async () => {
    const data = { title: '', interpretationDuty: 'not-required' };
    const response = await refused('post', POLICIES, { data });
    expect([response.status, pathsIn(response)]).toEqual([400, ['title']]);
  });
});
