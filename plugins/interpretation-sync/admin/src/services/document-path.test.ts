import { documentPath, followableAddress, isSameDocument } from './document-path';

const reference = { uid: 'a.b', documentId: 'x1', locale: 'zh-Hans', title: 'A' };

describe('documentPath', () => {
  it('names the locale of a localised document', () => {
    expect(documentPath(reference)).toBe(
      '/content-manager/collection-types/a.b/x1?plugins[i18n][locale]=zh-Hans',
    );
  });

  it('names no locale where the type is not localised', () => {
    expect(documentPath({ ...reference, locale: '' })).toBe(
      '/content-manager/collection-types/a.b/x1',
    );
  });
});

describe('isSameDocument', () => {
  const cases: [change: Partial<typeof reference>, same: boolean][] = [
    [{}, true],
    [{ title: 'B' }, true],
    [{ locale: 'en' }, false],
    [{ documentId: 'x2' }, false],
    [{ uid: 'a.c' }, false],
  ];
  it.each(cases)('with %j changed answers %j', (change, same) => {
    expect(isSameDocument(reference, { ...reference, ...change })).toBe(same);
  });
});

describe('followableAddress', () => {
  const cases: [address: string | null, followed: string | null][] = [
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    [' https://example.org', null],
    ['example.org', null],
    ['', null],
    [null, null],
  ];
  it.each(cases)('follows %j as %j', (address, followed) => {
    expect(followableAddress(address)).toBe(followed);
  });
});
