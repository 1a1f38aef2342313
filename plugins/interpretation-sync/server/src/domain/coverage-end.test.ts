import { coverageUrgency, type CoverageUrgency } from './coverage-end';

describe('the coverage of a work calendar', () => {
  test.each<[CoverageUrgency, string, to: string, today: string]>([
    ['none', 'with months to go', '2026-12-24', '2026-10-31'],
    ['ending', 'from 1 November on while next year is missing', '2026-12-24', '2026-11-01'],
    ['ending', 'until the whole year has no next one', '2026-12-31', '2026-12-09'],
    ['missing', 'from 10 December on while next year is missing', '2026-12-24', '2026-12-10'],
    ['none', 'in December when next year is loaded', '2027-12-24', '2026-12-30'],
    ['missing', 'after its end', '2026-12-24', '2027-03-02'],
    ['ending', 'that ends in the middle of a year', '2026-06-30', '2026-05-16'],
    ['none', 'that ends in the middle of a year, long before', '2026-06-30', '2026-05-15'],
  ])('is %s %s', (expected, _title, to, today) => {
    expect(coverageUrgency({ to }, today)).toBe(expected);
  });
});
