import { findingValues, quoteTitle, type Language } from './finding-values';

const reference = (title: string) => ({ uid: 'test', documentId: title, locale: 'en', title });

describe('quoteTitle', () => {
  const cases: [title: string, language: Language, expected: string][] = [
    ['Plan', 'en', '\u201cPlan\u201d'],
    ['Plan', 'zh-Hans', '\u300aPlan\u300b'],
    ['On \u300aPlan\u300b', 'zh-Hans', '\u300aOn \u3008Plan\u3009\u300b'],
    ['On \u300aPlan\u300b', 'en', '\u201cOn \u300aPlan\u300b\u201d'],
    ['  ', 'en', '(no title)'],
  ];
  it.each(cases)('quotes %j in %s as %j', (title, language, expected) => {
    expect(quoteTitle(title, language)).toBe(expected);
  });
});

describe('findingValues', () => {
  it('names the document and joins the related ones', () => {
    const finding = { document: reference('A'), related: [reference('B'), reference('C')] };
    expect(findingValues(finding, 'en')).toEqual({
      title: '\u201cA\u201d',
      related: '\u201cB\u201d, \u201cC\u201d',
    });
  });

  it('names three related documents at most', () => {
    const finding = { document: reference('A'), related: ['B', 'C', 'D', 'E'].map(reference) };
    expect(findingValues(finding, 'en').related).toBe(
      '\u201cB\u201d, \u201cC\u201d, \u201cD\u201d, \u2026',
    );
  });

  it('leaves related empty when there is nothing to name', () => {
    expect(findingValues({ document: reference('A') }, 'zh-Hans').related).toBe('');
  });
});
