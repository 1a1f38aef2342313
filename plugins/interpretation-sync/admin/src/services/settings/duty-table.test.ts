import type { DutyRule } from '../../../../shared/contracts';
import { decidingRow, moved, rowBefore } from './duty-table';

const rule = (matched: Partial<DutyRule>): DutyRule => ({
  nature: null,
  category: null,
  importance: null,
  duty: 'required',
  ...matched,
});
const letter = rule({ category: 'letter' });
const important = rule({ importance: 'important' });
const everything = rule({});

describe('decidingRow', () => {
  const policy = { nature: 'normative', category: 'letter', importance: 'important' };
  const cases: [name: string, rules: DutyRule[], expected: number][] = [
    ['the only one that matches', [rule({ nature: 'other' }), letter], 1],
    ['the first of two that match', [important, letter], 0],
    ['a row that matches everything', [rule({ nature: 'other' }), everything], 1],
    ['none', [rule({ nature: 'other' })], -1],
    ['none of an empty table', [], -1],
  ];
  it.each(cases)('is %s', (_name, rules, expected) => {
    expect(decidingRow(rules, policy)).toBe(expected);
  });

  it('matches what a policy does not say only by rows that ask nothing of it', () => {
    const silent = { nature: null, category: null, importance: null };
    expect(decidingRow([letter, everything], silent)).toBe(1);
  });
});

describe('rowBefore', () => {
  it('finds the row that takes everything from a row below', () => {
    expect(rowBefore([important, letter, rule({ category: 'letter', nature: 'other' })], 2)).toBe(
      1,
    );
    expect(rowBefore([everything, letter], 1)).toBe(0);
  });

  it('finds none where something is left to the row', () => {
    expect(rowBefore([letter, everything], 1)).toBe(-1);
    expect(rowBefore([letter, important], 1)).toBe(-1);
    expect(rowBefore([letter], 0)).toBe(-1);
  });
});

describe('moved', () => {
  const cases: [from: number, to: number, expected: string[]][] = [
    [0, 1, ['b', 'a', 'c']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [0, 2, ['b', 'c', 'a']],
  ];
  it.each(cases)('moves the entry at %d to %d', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
  });
});
