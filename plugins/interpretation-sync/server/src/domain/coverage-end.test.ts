import { isCoverageEnding } from './coverage-end';

describe('the coverage of a work calendar', () => {
  test.each<[boolean, string, to: string, today: string]>([
    [false, 'with months to go', '2026-12-24', '2026-10-24'],
    [true, 'in the last sixty days', '2026-12-24', '2026-10-25'],
    [true, 'from November on while next year is missing', '2026-12-31', '2026-11-01'],
    [false, 'in November when next year is loaded', '2027-12-24', '2026-11-01'],
    [true, 'on its last day', '2026-06-30', '2026-06-30'],
    [true, 'after its end', '2026-12-24', '2027-03-02'],
    [true, 'that ends in the middle of a year', '2026-06-30', '2026-05-01'],
    [false, 'that ends in the middle of a year, long before', '2026-06-30', '2026-04-30'],
  ])('is ending (%s) %s', (expected, _title, to, today) => {
    expect(isCoverageEnding({ to }, today)).toBe(expected);
  });
});
