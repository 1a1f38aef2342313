import { LANGUAGE_HEADER } from '../../../shared/contracts';
import { sendReaderLanguage } from './reader-language';

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
  sendReaderLanguage();
  const languageSent = () => new Headers(sent[0]?.init?.headers).get(LANGUAGE_HEADER);
  return { page, sent, languageSent };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
});

describe('sendReaderLanguage', () => {
  const cases: [input: RequestInfo | URL, language: string | null][] = [
    ['/content-manager/collection-types/a.b/x1/actions/publish', 'zh-Hans'],
    ['https://office.example/interpretation-sync/alerts?page=1', 'zh-Hans'],
    [new URL('https://office.example/cms/content-manager/x'), 'zh-Hans'],
    ['https://office.example/admin/login', null],
    ['https://elsewhere.example/content-manager/x', null],
    [new Request('https://office.example/content-manager/x'), null],
  ];
  it.each(cases)('sends %s with the language %j', async (input, language) => {
    const { page, languageSent } = openPage();
    await page.fetch(input);
    expect(languageSent()).toBe(language);
  });

  it('keeps the other headers and the body', async () => {
    const { page, sent } = openPage();
    const headers = new Headers({ Authorization: 'Bearer x' });
    await page.fetch('/content-manager/x', { method: 'POST', headers, body: '{}' });
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{}' });
    expect(new Headers(sent[0]?.init?.headers).get('Authorization')).toBe('Bearer x');
  });

  it('passes other requests on untouched', async () => {
    const { page, sent } = openPage();
    const init = { method: 'POST' };
    await page.fetch('/admin/login', init);
    expect(sent[0]?.init).toBe(init);
  });
});
