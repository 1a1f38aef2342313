import { periodOf } from './period';

describe('periodOf', () => {
  const cases: [...Parameters<typeof periodOf>, from: string, to: string][] = [
    ['this-month', '2026-11-26', '2026-11-01', '2026-11-26'],
    ['this-quarter', '2026-11-26', '2026-10-01', '2026-11-26'],
    ['this-quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['this-quarter', '2026-04-01', '2026-04-01', '2026-04-01'],
    ['this-year', '2026-11-26', '2026-01-01', '2026-11-26'],
    ['last-year', '2026-11-26', '2025-01-01', '2025-12-31'],
  ];
  it.each(cases)('takes %s on %s from %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});
