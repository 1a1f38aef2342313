import { monthsOf, periodOf, type Period, type PeriodFault } from './period';

describe('the period that is meant', () => {
  test.each<[string, string | null, string | null, Period | PeriodFault]>([
    ['is the year so far', null, null, { from: '2026-01-01', to: '2026-03-05' }],
    ['is a year up to its end', null, '2025-06-30', { from: '2025-01-01', to: '2025-06-30' }],
    ['begins where it is asked to', '2024-02-29', null, { from: '2024-02-29', to: '2026-03-05' }],
    ['is one day', '2026-03-05', '2026-03-05', { from: '2026-03-05', to: '2026-03-05' }],
    ['may end in the future', '2026-01-01', '2026-12-31', { from: '2026-01-01', to: '2026-12-31' }],
    ['must not end before it begins', '2026-03-06', null, 'ends-before-it-begins'],
    [
      'must not end before it begins, as asked',
      '2026-03-06',
      '2026-03-05',
      'ends-before-it-begins',
    ],
    ['may be a hundred years', '1927-01-01', null, { from: '1927-01-01', to: '2026-03-05' }],
    ['must not be longer', '1926-12-31', null, 'too-long'],
  ])('%s', (_title, from, to, period) => {
    expect(periodOf({ from, to }, '2026-03-05')).toEqual(period);
  });
});

describe('the months of a period', () => {
  test.each<[string, string, string[]]>([
    ['2026-03-05', '2026-03-05', ['2026-03']],
    ['2026-01-31', '2026-03-01', ['2026-01', '2026-02', '2026-03']],
    ['2025-11-30', '2026-01-01', ['2025-11', '2025-12', '2026-01']],
  ])('from %s to %s', (from, to, months) => {
    expect(monthsOf({ from, to })).toEqual(months);
  });
});
