import { readerLanguage } from './reader-language';

const request = (headers: Record<string, string>, user?: unknown) => ({
  get: (name: string) => headers[name] ?? '',
  state: { user },
});

describe('readerLanguage', () => {
  it.each([
    ['nobody asks', undefined, 'zh-Hans'],
    ['nothing is said', request({}), 'zh-Hans'],
    ['the browser prefers English', request({ 'accept-language': 'en-GB,zh;q=0.5' }), 'en'],
    ['the browser prefers Chinese', request({ 'accept-language': 'en;q=0.3, zh-CN' }), 'zh-Hans'],
    ['the browser refuses English', request({ 'accept-language': 'en;q=0' }), 'zh-Hans'],
    ['the browser speaks neither', request({ 'accept-language': 'fr, *' }), 'zh-Hans'],
    [
      'the person has a preference',
      request({ 'accept-language': 'zh' }, { preferedLanguage: 'en' }),
      'en',
    ],
    [
      'the admin says so',
      request({ 'x-interpretation-sync-language': 'en', 'accept-language': 'zh' }),
      'en',
    ],
  ])('when %s', (_name, reader, expected) => {
    expect(readerLanguage(reader)).toBe(expected);
  });
});
