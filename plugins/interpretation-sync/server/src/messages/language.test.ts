import { languageOfReader, type RequestSource } from './language';

function readBy(headers: Record<string, string>, user?: unknown): RequestSource {
  const request = { get: (header: string) => headers[header] ?? '' };
  return { requestContext: { get: () => ({ state: { user }, request }) } };
}

const header = 'x-interpretation-sync-language';

describe('the language of the reader', () => {
  test.each<[string, RequestSource, string]>([
    ['is configured where nobody asks', { requestContext: { get: () => undefined } }, 'en'],
    ['is configured where nothing is said', readBy({}), 'en'],
    ['is configured where none is spoken', readBy({ 'accept-language': 'fr, *' }), 'en'],
    ['is that of the browser', readBy({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }), 'zh-Hans'],
    ['is the best that is spoken', readBy({ 'accept-language': 'en;q=0.3, zh-CN' }), 'zh-Hans'],
    ['is not one that is refused', readBy({ 'accept-language': 'zh;q=0' }), 'en'],
    ['is no language that only begins alike', readBy({ 'accept-language': 'zhx' }), 'en'],
    [
      'is what the person prefers, before the browser',
      readBy({ 'accept-language': 'en' }, { preferedLanguage: 'zh-Hans' }),
      'zh-Hans',
    ],
    [
      'is the browser’s where the person has no preference',
      readBy({ 'accept-language': 'zh' }, { preferedLanguage: null }),
      'zh-Hans',
    ],
    [
      'is what the admin says, before all',
      readBy({ [header]: 'zh-Hans', 'accept-language': 'en' }, { preferedLanguage: 'en' }),
      'zh-Hans',
    ],
  ])('%s', (_title, source, expected) => {
    expect(languageOfReader(source, 'en')).toBe(expected);
  });
});
