import { click, knownDays, orderOf, type ClickedDays } from './calendar-form';

const weekend = [0, 6];
const clicks = (date: string, count: number, layer: 'national' | 'regional' = 'national') =>
  Array.from({ length: count }).reduce<ClickedDays>(
    (days) => click(days, date, '【示例】', weekend, layer),
    {},
  )[date]?.isOffDay;

describe('clicking days', () => {
  it('takes an ordinary day off and back', () => {
    expect([1, 2].map((count) => clicks('2027-05-04', count))).toEqual([true, undefined]);
  });

  it('makes a weekend day a make-up day, a named day off, and a plain one again', () => {
    expect([1, 2, 3].map((count) => clicks('2027-05-08', count))).toEqual([false, true, undefined]);
  });

  it('lets a region work on a day that the country has off', () => {
    const states = [1, 2, 3].map((count) => clicks('2027-05-04', count, 'regional'));
    expect(states).toEqual([true, false, undefined]);
  });

  it('gives the days with their names', () => {
    const days = click({}, '2027-05-04', '劳动节', weekend, 'national');
    expect(orderOf({ layer: 'national', year: 2027, format: 'form', text: '', days })).toEqual({
      kind: 'import',
      layer: 'national',
      year: 2027,
      format: 'form',
      days: [{ date: '2027-05-04', isOffDay: true, name: '劳动节' }],
    });
  });
});

describe('the days that a new notice replaces', () => {
  const day = (date: string, layer: 'national' | 'regional' | 'statutory') => ({
    date,
    isOffDay: true,
    name: layer,
    layer,
  });
  const days = [
    day('2025-12-24', 'national'),
    day('2025-12-31', 'national'),
    day('2026-05-01', 'national'),
    day('2026-05-02', 'regional'),
    day('2026-12-26', 'regional'),
    day('2026-12-27', 'national'),
    day('2026-12-28', 'statutory'),
  ];

  it.each([
    ['national', ['2025-12-31', '2026-05-01']],
    ['regional', ['2026-05-02', '2026-12-26']],
  ] as const)('are those of the year that a %s notice settles', (layer, expected) => {
    const known = knownDays({ layer, year: 2026 }, days, { yearEnd: '12-24' });
    expect(Object.keys(known)).toEqual(expected);
    expect(Object.values(known)[0]).toEqual({ isOffDay: true, name: layer });
  });
});
