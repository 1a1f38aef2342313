import * as fc from 'fast-check';
import { bodyCalendarOf, chinaBase, markedDaysOf } from './body-calendar';
import { differencesBetween } from './calendar-difference';
import { adjoinsCoverage, type CalendarNotice } from './calendar-notice';
import { chinaLimits, figuresOfYear, sanityOf } from './calendar-sanity';
import { chinaCalendar, chinaDays } from './china-calendar';
import { addWorkingDays, isWorkingDay } from './work-calendar-count';

const off = (...dates: string[]) =>
  dates.map((date) => ({ date, isOffDay: true, name: '【示例】' }));
const makeUp = (...dates: string[]) =>
  dates.map((date) => ({ date, isOffDay: false, name: '【示例】' }));
const notice = (year: number, ...days: CalendarNotice['days'][]): CalendarNotice => ({
  layer: 'national',
  year,
  days: days.flat(),
});
const china = bodyCalendarOf(chinaBase, []);
const shippedOf = (year: number) =>
  notice(
    year,
    chinaDays.filter(({ date }) => date > `${year - 1}-12-24` && date <= `${year}-12-24`),
  );

describe('the calendar of a body', () => {
  test('is the shipped one until a notice is loaded, also when one is loaded again', () => {
    expect(china.calendar.version).toBe(chinaCalendar.version);
    const again = bodyCalendarOf(chinaBase, [shippedOf(2020), shippedOf(2026)]);
    expect(again.calendar.version).toBe(chinaCalendar.version);
    expect(differencesBetween(china, again)).toEqual([]);
  });

  test('reaches as far as its notices, the last week of December left to the next', () => {
    const days = [off('2026-12-31', '2027-01-01'), makeUp('2026-12-27')];
    const body = bodyCalendarOf(chinaBase, [notice(2027, ...days)]);
    expect(body.calendar.coverage).toEqual({ from: '2018-12-29', to: '2027-12-24' });
    expect(addWorkingDays('2026-12-24', 4, body.calendar)).toEqual({
      date: '2026-12-29',
      provisional: false,
      counted: ['2026-12-25', '2026-12-27', '2026-12-28', '2026-12-29'],
    });
    expect(addWorkingDays('2027-12-23', 2, body.calendar).provisional).toBe(true);
  });

  test('keeps December days of the next notice when the year itself is mended', () => {
    const next = notice(2027, makeUp('2026-12-27'));
    const body = bodyCalendarOf(chinaBase, [next, notice(2026, off('2026-05-01'))]);
    expect(isWorkingDay('2026-12-27', body.calendar)).toBe(true);
    expect(isWorkingDay('2026-10-02', body.calendar)).toBe(true);
  });

  test('follows the region in both directions', () => {
    const regional = { layer: 'regional' as const, year: 2026 };
    const days = [...off('2026-04-20'), ...makeUp('2026-05-04'), ...off('2026-05-09')];
    const body = bodyCalendarOf(chinaBase, [{ ...regional, days }]);
    expect(body.calendar.coverage).toEqual(chinaCalendar.coverage);
    expect(differencesBetween(china, body)).toEqual([
      { date: '2026-04-20', before: 'working-day', after: 'day-off', name: '【示例】' },
      { date: '2026-05-04', before: 'day-off', after: 'working-day', name: '【示例】' },
      { date: '2026-05-09', before: 'make-up-day', after: 'day-off', name: '【示例】' },
    ]);
    const marks = markedDaysOf(body, '2026-05-01', '2026-05-09');
    expect(marks.map(({ date, layer }) => [date.slice(-2), layer])).toEqual([
      ['01', 'national'],
      ['02', 'national'],
      ['03', 'national'],
      ['04', 'regional'],
      ['05', 'national'],
      ['09', 'regional'],
    ]);
  });

  test('shows statutory days only where no notice is loaded', () => {
    const layers = markedDaysOf(china, '2026-12-01', '2027-01-31').map(({ date, layer }) => [
      date,
      layer,
    ]);
    expect(layers).toEqual([['2027-01-01', 'statutory']]);
  });

  test('says what a new notice turns into what', () => {
    const body = bodyCalendarOf(chinaBase, [
      notice(2027, off('2027-01-02', '2027-05-04'), makeUp('2027-01-03')),
    ]);
    expect(differencesBetween(china, body).filter(({ date }) => date < '2027-02-01')).toEqual([
      { date: '2027-01-01', before: 'day-off', after: 'working-day', name: '元旦' },
      { date: '2027-01-02', before: 'weekend', after: 'day-off', name: '【示例】' },
      { date: '2027-01-03', before: 'weekend', after: 'make-up-day', name: '【示例】' },
    ]);
  });

  test.each([
    [2017, false],
    [2018, true],
    [2022, true],
    [2027, true],
    [2028, false],
  ])('takes the notice for %d: %s', (year, expected) => {
    expect(adjoinsCoverage(year, chinaBase.coverage, chinaBase.yearEnd)).toBe(expected);
  });
});

describe('the sanity of a year', () => {
  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    'holds for the official %d',
    (year) => {
      const checks = sanityOf(shippedOf(year), china, china, chinaLimits);
      expect(checks).toHaveLength(4);
      expect(checks.filter(({ isUsual }) => !isUsual)).toEqual([]);
    },
  );

  test('does not hold for a year that has lost days', () => {
    const broken = notice(2026, off('2026-01-01', '2026-10-01'));
    const after = bodyCalendarOf(chinaBase, [broken]);
    expect(figuresOfYear(after, 2026)).toEqual({
      workingDays: 259,
      makeUpDays: 0,
      weekdayDaysOff: 2,
    });
    const checks = sanityOf(broken, china, after, chinaLimits);
    expect(checks.map(({ code, isUsual }) => [code, isUsual])).toEqual([
      ['workingDays', false],
      ['makeUpDays', false],
      ['weekdayDaysOff', false],
      ['specialDays', false],
    ]);
  });

  test('is asked neither of a region nor, beyond lost days, of a body without limits', () => {
    const days = off('2026-04-20');
    expect(sanityOf({ layer: 'regional', year: 2026, days }, china, china, chinaLimits)).toEqual(
      [],
    );
    expect(sanityOf(shippedOf(2026), china, china, null)).toMatchObject([
      { code: 'specialDays', isUsual: true },
    ]);
  });
});

test('differences name exactly the days whose work changes', () => {
  const date = fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-06-${String(day).padStart(2, '0')}`);
  const days = fc.uniqueArray(fc.record({ date, isOffDay: fc.boolean() }), {
    selector: (day) => day.date,
  });
  fc.assert(
    fc.property(days, (overlay) => {
      const body = bodyCalendarOf(chinaBase, [{ layer: 'regional', year: 2026, days: overlay }]);
      const changed = new Set(
        differencesBetween(china, body)
          .filter(({ before, after }) => isWorked(before) !== isWorked(after))
          .map((difference) => difference.date),
      );
      for (let day = 1; day <= 30; day += 1) {
        const date = `2026-06-${String(day).padStart(2, '0')}`;
        const isOther = isWorkingDay(date, china.calendar) !== isWorkingDay(date, body.calendar);
        expect([date, changed.has(date)]).toEqual([date, isOther]);
      }
    }),
    { numRuns: 20 },
  );
  function isWorked(kind: string): boolean {
    return kind === 'working-day' || kind === 'make-up-day';
  }
});
