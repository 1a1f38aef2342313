import type { DocumentRow } from './ports';
import { interpretationDraft, policyDraft } from './fixtures/rows';
import { isMisspelt, isTargeted, type Target } from './target';

const target = (changes: Partial<Target> = {}): Target => ({
  side: 'policy',
  documentId: 'policy-1',
  locales: ['zh-Hans'],
  ...changes,
});

describe('what a write is about', () => {
  test.each<[boolean, string, Partial<DocumentRow>, Target[]]>([
    [true, 'the document in its locale', {}, [target()]],
    [true, 'one of several documents', {}, [target({ documentId: 'policy-2' }), target()]],
    [true, 'one of several locales', { locale: 'en' }, [target({ locales: ['zh-Hans', 'en'] })]],
    [true, 'any locale of all', { locale: 'ug' }, [target({ locales: '*' })]],
    [true, 'the one row of a type that is not localised', { locale: '' }, [target()]],
    [false, 'another locale', { locale: 'en' }, [target()]],
    [false, 'another document', { documentId: 'policy-2' }, [target()]],
    [false, 'nothing', {}, []],
  ])('%s: %s', (expected, _title, changes, targets) => {
    expect(isTargeted(policyDraft(changes), targets)).toBe(expected);
  });

  it('is not a document of the other side under the same id', () => {
    const row = interpretationDraft({ documentId: 'policy-1' });
    expect(isTargeted(row, [target()])).toBe(false);
  });
});

describe('what a database might take for the document that is meant', () => {
  test.each<[boolean, string, Partial<DocumentRow>, Partial<Target>]>([
    [true, 'its id in capitals', {}, { documentId: 'POLICY-1' }],
    [true, 'its id with an accent', {}, { documentId: 'pólicy-1' }],
    [true, 'its id with a blank behind it', {}, { documentId: 'policy-1 ' }],
    [true, 'its locale in capitals', {}, { locales: ['ZH-HANS'] }],
    [false, 'itself', {}, {}],
    [false, 'itself in all locales', {}, { locales: '*' }],
    [false, 'its other locale', { locale: 'en' }, {}],
    [false, 'another document', {}, { documentId: 'policy-2' }],
    [false, 'the other side', {}, { side: 'interpretation', documentId: 'POLICY-1' }],
  ])('%s: %s', (expected, _title, changes, changed) => {
    expect(isMisspelt(policyDraft(changes), target(changed))).toBe(expected);
  });
});
