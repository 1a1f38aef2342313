import { isSame, member } from './unknown';

describe('member', () => {
  const cases: [value: unknown, expected: unknown][] = [
    [{ name: 1 }, 1],
    [{}, undefined],
    [null, undefined],
    ['name', undefined],
  ];
  it.each(cases)('reads the name of %j as %j', (value, expected) => {
    expect(member(value, 'name')).toBe(expected);
  });
});

describe('isSame', () => {
  const cases: [one: unknown, other: unknown, expected: boolean][] = [
    [1, 1, true],
    [1, '1', false],
    [Number.NaN, Number.NaN, true],
    [null, {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
  ];
  it.each(cases)('compares %j with %j: %s', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
    expect(isSame(other, one)).toBe(expected);
  });
});
