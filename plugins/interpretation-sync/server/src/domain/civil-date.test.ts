import { civilDateOfDay, dayNumberOf, isCivilDate, weekdayOfDay } from './civil-date';

describe('civil dates', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2024-02-29', 19_782, 4],
    ['1900-01-01', -25_567, 1],
    ['2199-12-31', 84_005, 2],
  ])('%s is day %d, weekday %d', (date, day, weekday) => {
    expect(dayNumberOf(date)).toBe(day);
    expect(civilDateOfDay(day)).toBe(date);
    expect(weekdayOfDay(day)).toBe(weekday);
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '二〇二六年',
    '1899-12-31',
    '2200-01-01',
    '',
  ])('"%s" is refused by name', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dayNumberOf(text)).toThrow(RangeError);
    expect(() => dayNumberOf(text)).toThrow(`"${text}"`);
  });

  test.each([84_006, -25_568, 0.5, Number.NaN])('day %d has no civil date', (day) => {
    expect(() => civilDateOfDay(day)).toThrow(RangeError);
  });
});
