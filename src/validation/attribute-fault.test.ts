import fc from 'fast-check';
import { attributeProblem, LINKS_PER_FIELD } from './attribute-fault';
import type { ModelAttribute } from './model';

const TITLE: ModelAttribute = { type: 'string', maxLength: 255 };
const SUMMARY: ModelAttribute = { type: 'text', maxLength: 20 };
const ADDRESS: ModelAttribute = {
  type: 'text',
  pluginOptions: { text: { format: 'web-address' } },
};
const CHOICE: ModelAttribute = { type: 'enumeration', enum: ['own', 'joint'] };
const YES_OR_NO: ModelAttribute = { type: 'boolean' };
const DAY: ModelAttribute = { type: 'date' };
const INSTANT: ModelAttribute = { type: 'datetime' };
const LINKS: ModelAttribute = { type: 'relation', relation: 'manyToMany' };
const LINK: ModelAttribute = { type: 'relation', relation: 'manyToOne' };
const FILE: ModelAttribute = { type: 'media', multiple: false };

const documents = (count: number) => Array.from({ length: count }, (_, index) => `doc${index}`);

describe('attributeProblem', () => {
  it.each<[string, ModelAttribute, unknown]>([
    ['nothing', TITLE, undefined],
    ['an emptied field', DAY, null],
    ['emoji', TITLE, '政策😀👩‍👩‍👧解读'],
    ['right-to-left letters', TITLE, 'مرحبا עברית'],
    ['HTML as plain text', TITLE, '<script>alert(1)</script>'],
    ['255 characters', TITLE, '字'.repeat(255)],
    ['lines and tabs in a long text', SUMMARY, '甲\n\t乙\r\n丙'],
    ['direction marks in a long text', SUMMARY, '\u202bعربي\u202c'],
    ['a web address', ADDRESS, 'https://www.gov.cn/a?b=1#c'],
    ['no web address', ADDRESS, ''],
    ['a choice', CHOICE, 'joint'],
    ['no', YES_OR_NO, false],
    ['29 February of a leap year', DAY, '2024-02-29'],
    ['a long-lived document', DAY, '9999-12-31'],
    ['a Date', DAY, new Date('2026-01-05T00:00:00Z')],
    ['an instant in UTC', INSTANT, '2026-01-05T01:00:00.000Z'],
    ['an instant in Beijing', INSTANT, '2026-01-05T09:00:00+08:00'],
    ['an instant without seconds', INSTANT, '2026-01-05T09:00+08:00'],
    ['documents', LINKS, ['doc1', { documentId: 'doc2' }, { id: 3 }, 4, '5']],
    ['a change of links', LINKS, { connect: ['doc1'], disconnect: [{ id: 2 }] }],
    ['a change of nothing', LINKS, { connect: [], disconnect: [] }],
    [
      'the content manager’s link',
      LINKS,
      {
        connect: [{ id: 1, documentId: 'doc1', locale: 'zh-Hans', position: { end: true } }],
        disconnect: [],
      },
    ],
    ['as many links as allowed', LINKS, documents(LINKS_PER_FIELD)],
    ['one link', LINK, 'doc1'],
    ['one file', FILE, 7],
  ])('accepts %s', (_name, attribute, value) => {
    expect(attributeProblem(attribute, value)).toBeUndefined();
  });

  it.each<[string, ModelAttribute, unknown, string]>([
    ['NUL', TITLE, 'a\u0000b', 'control-character'],
    ['NUL in a long text', SUMMARY, 'a\u0000b', 'control-character'],
    ['an escape character', SUMMARY, 'a\u001bb', 'control-character'],
    ['a line break in a title', TITLE, '甲\n乙', 'control-character'],
    ['the first half of a character', TITLE, 'a\ud83d', 'lone-surrogate'],
    ['the second half of a character', SUMMARY, '\ude00a', 'lone-surrogate'],
    ['an override of direction', TITLE, '通知\u202egpj.exe', 'direction-character'],
    ['an isolate of direction', TITLE, '\u2066通知\u2069', 'direction-character'],
    ['a number for text', TITLE, 1, 'not-text'],
    ['a list for text', SUMMARY, ['甲'], 'not-text'],
    ['10,000 characters', TITLE, '字'.repeat(10_000), 'too-long'],
    ['a script for an address', ADDRESS, 'javascript:alert(1)', 'not-a-web-address'],
    ['a space in an address', ADDRESS, 'https://a b', 'not-a-web-address'],
    ['an unknown choice', CHOICE, 'foo', 'not-a-choice'],
    ['a number for a choice', CHOICE, 1, 'not-a-choice'],
    ['a word for yes', YES_OR_NO, 'true', 'not-yes-or-no'],
    ['30 February', DAY, '2026-02-30', 'not-a-date'],
    ['29 February of another year', DAY, '2025-02-29', 'not-a-date'],
    ['a thirteenth month', DAY, '2026-13-01', 'not-a-date'],
    ['an unlikely year', DAY, '0226-01-01', 'not-a-date'],
    ['an instant for a date', DAY, '2026-01-01T00:00:00Z', 'not-a-date'],
    ['a number for a date', DAY, 20260101, 'not-a-date'],
    ['30 February at nine', INSTANT, '2026-02-30T09:00:00Z', 'not-an-instant'],
    ['25 o’clock', INSTANT, '2026-01-05T25:00:00Z', 'not-an-instant'],
    ['an instant without zone', INSTANT, '2026-01-05T09:00:00', 'not-an-instant'],
    ['a date for an instant', INSTANT, '2026-01-05', 'not-an-instant'],
    ['a number for an instant', INSTANT, 5, 'not-an-instant'],
    ['an invalid Date', INSTANT, new Date(Number.NaN), 'not-an-instant'],
    ['yes for links', LINKS, true, 'link-malformed'],
    ['nothing among links', LINKS, [null], 'link-malformed'],
    ['half a row number', LINKS, [1.5], 'link-malformed'],
    ['NUL in a link', LINKS, ['a\u0000'], 'link-malformed'],
    ['an object that names nothing', LINKS, { connect: [{ foo: 1 }] }, 'link-malformed'],
    ['1,000 links', LINKS, documents(1000), 'link-too-many'],
    ['1,000 links to connect', LINKS, { connect: documents(1000) }, 'link-too-many'],
    ['two departments for one', LINK, ['doc1', 'doc2'], 'link-single'],
    ['two files for one', FILE, [1, 2], 'link-single'],
  ])('refuses %s', (_name, attribute, value, code) => {
    expect(attributeProblem(attribute, value)?.code).toBe(code);
  });

  it('has a verdict for any value', () => {
    const attribute = fc.constantFrom(TITLE, ADDRESS, CHOICE, DAY, INSTANT, LINKS, LINK, FILE);
    fc.assert(
      fc.property(attribute, fc.anything(), (subject, value) => {
        attributeProblem(subject, value);
      }),
    );
  });

  it('accepts every text without special characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 255 }), (text) => {
        expect(attributeProblem(TITLE, text)).toBeUndefined();
      }),
    );
  });
});
