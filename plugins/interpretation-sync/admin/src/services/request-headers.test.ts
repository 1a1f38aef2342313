import { LANGUAGE_HEADER, REASON_HEADER } from '../../../shared/contracts';
import { explainNextRemoval } from './removal-reason';
import { addRequestHeaders } from './request-headers';

const TYPE = '/content-manager/collection-types/a.b';

/** A page at the address of the admin that records what is sent. */
function openPage() {
  const sent: { input: RequestInfo | URL; init: RequestInit | undefined }[] = [];
  const page = {
    location: new URL('https://office.example/admin/'),
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      sent.push({ input, init });
      return Promise.resolve(new Response());
    },
  };
  Object.assign(globalThis, { window: page, document: { documentElement: { lang: 'zh-Hans' } } });
  addRequestHeaders();
  const headersSent = (name: string) =>
    sent.map(({ init }) => new Headers(init?.headers).get(name));
  return { page, sent, headersSent };
}

afterEach(() => {
  explainNextRemoval('');
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
});

describe('addRequestHeaders', () => {
  const cases: [input: RequestInfo | URL, language: string | null][] = [
    [`${TYPE}/x1/actions/publish`, 'zh-Hans'],
    ['https://office.example/interpretation-sync/alerts?page=1', 'zh-Hans'],
    [new URL('https://office.example/cms/content-manager/x'), 'zh-Hans'],
    ['https://office.example/admin/login', null],
    ['https://elsewhere.example/content-manager/x', null],
    [new Request('https://office.example/content-manager/x'), null],
  ];
  it.each(cases)('sends %s with the language %j', async (input, language) => {
    const { page, headersSent } = openPage();
    await page.fetch(input);
    expect(headersSent(LANGUAGE_HEADER)).toEqual([language]);
  });

  const removals: [method: string, path: string, isExplained: boolean][] = [
    ['POST', `${TYPE}/x1/actions/unpublish?locale=zh-Hans`, true],
    ['POST', `${TYPE}/actions/bulkUnpublish`, true],
    ['POST', `${TYPE}/actions/bulkDelete`, true],
    ['DELETE', `${TYPE}/x1?locale=*`, true],
    ['POST', `${TYPE}/x1/actions/publish`, false],
    ['PUT', `${TYPE}/x1`, false],
    ['POST', '/interpretation-sync/removals/preview', false],
    ['DELETE', '/interpretation-sync/webhooks/1', false],
    ['DELETE', '/admin/users/1', false],
  ];
  it.each(removals)('%s %s carries the reason: %s', async (method, path, isExplained) => {
    const { page, headersSent } = openPage();
    explainNextRemoval('内容有误');
    await page.fetch(path, { method });
    const [reason] = headersSent(REASON_HEADER);
    expect(reason).toBe(isExplained ? encodeURIComponent('内容有误') : null);
  });

  it('sends a reason once', async () => {
    const { page, headersSent } = openPage();
    explainNextRemoval('内容有误');
    await page.fetch(`${TYPE}/x1`);
    await page.fetch(`${TYPE}/x1`, { method: 'DELETE' });
    await page.fetch(`${TYPE}/x2`, { method: 'DELETE' });
    expect(headersSent(REASON_HEADER)).toEqual([null, expect.any(String), null]);
  });

  it('keeps the other headers and the body', async () => {
    const { page, sent, headersSent } = openPage();
    const headers = new Headers({ Authorization: 'Bearer x' });
    await page.fetch('/content-manager/x', { method: 'POST', headers, body: '{}' });
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{}' });
    expect(headersSent('Authorization')).toEqual(['Bearer x']);
  });

  it('passes other requests on untouched', async () => {
    const { page, sent } = openPage();
    const init = { method: 'POST' };
    await page.fetch('/admin/login', init);
    expect(sent[0]?.init).toBe(init);
  });
});
