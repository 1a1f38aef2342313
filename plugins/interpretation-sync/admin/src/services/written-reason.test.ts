import { isReason } from './written-reason';

describe('isReason', () => {
  const cases: [title: string, text: string, expected: boolean][] = [
    ['nine characters', '一'.repeat(9), false],
    ['ten characters', '一'.repeat(10), true],
    ['nine characters and blanks', `  ${'一'.repeat(9)}  `, false],
    ['nine characters of two code units each', '𠮷'.repeat(9), false],
    ['a thousand characters', '一'.repeat(1000), true],
    ['more than a thousand characters', '一'.repeat(1001), false],
    ['nothing', '', false],
  ];
  it.each(cases)('judges %s', (_title, text, expected) => {
    expect(isReason(text)).toBe(expected);
  });
});
