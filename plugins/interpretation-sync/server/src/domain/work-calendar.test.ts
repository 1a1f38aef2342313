import * as fc from 'fast-check';
import { chinaCalendar, chinaCoverage, chinaDays } from './china-calendar';
import { civilDateOfDay, dayNumberOf } from './civil-date';
import { chinaStatutoryDays } from './statutory-days';
import { createWorkCalendar, type WorkCalendarOptions } from './work-calendar';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './work-calendar-count';

function calendarOf(options: Partial<WorkCalendarOptions> = {}) {
  return createWorkCalendar({
    days: {},
    coverage: { from: '2026-01-01', to: '2026-12-31' },
    ...options,
  });
}

const dates = fc
  .integer({ min: dayNumberOf('2015-01-01'), max: dayNumberOf('2036-12-31') })
  .map(civilDateOfDay);
const counts = fc.integer({ min: 1, max: 300 });

describe('counting working days', () => {
  test('never counts the start and names each day counted', () => {
    expect(addWorkingDays('2026-09-30', 3, chinaCalendar)).toEqual({
      date: '2026-10-10',
      provisional: false,
      counted: ['2026-10-08', '2026-10-09', '2026-10-10'],
    });
  });

  test('lands on a working day, at the distance counted, and counts all between', () => {
    fc.assert(
      fc.property(dates, counts, (start, count) => {
        const { date, counted } = addWorkingDays(start, count, chinaCalendar);
        expect(isWorkingDay(date, chinaCalendar)).toBe(true);
        expect(workingDaysBetween(start, date, chinaCalendar)).toBe(count);
        expect(counted).toHaveLength(count);
        expect(counted.at(-1)).toBe(date);
      }),
    );
  });

  test('one day more ends later, a later start never earlier', () => {
    fc.assert(
      fc.property(dates, dates, counts, (one, other, count) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const end = addWorkingDays(earlier, count, chinaCalendar).date;
        expect(addWorkingDays(earlier, count + 1, chinaCalendar).date > end).toBe(true);
        expect(addWorkingDays(later, count, chinaCalendar).date >= end).toBe(true);
      }),
    );
  });

  test('the next working day is never the day itself', () => {
    expect(nextWorkingDay('2026-10-09', chinaCalendar)).toBe('2026-10-10');
    expect(nextWorkingDay('2026-10-10', chinaCalendar)).toBe('2026-10-12');
  });

  test('nothing lies between a date and an earlier one', () => {
    expect(workingDaysBetween('2026-10-12', '2026-10-09', chinaCalendar)).toBe(0);
  });

  test('a count that leaves the span of the calendar is refused', () => {
    expect(() => addWorkingDays('2199-12-30', 3, chinaCalendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', 1e9, chinaCalendar)).toThrow(RangeError);
  });
});

describe('coverage', () => {
  test.each([
    ['2018-12-28', 3, '2019-01-03', false],
    ['2018-12-27', 1, '2018-12-28', true],
    ['2026-12-21', 3, '2026-12-24', false],
    ['2026-12-21', 4, '2026-12-25', true],
    ['2026-12-30', 2, '2027-01-04', true],
    ['2027-02-04', 1, '2027-02-09', true],
    ['2030-04-30', 1, '2030-05-03', true],
    ['2040-09-28', 1, '2040-10-04', true],
    ['2027-05-01', 0, '2027-05-01', false],
  ])('%s and %d working days: %s, provisional: %s', (start, count, date, provisional) => {
    expect(addWorkingDays(start, count, chinaCalendar)).toMatchObject({ date, provisional });
  });

  test('statutory days give way to notices inside it and to days loaded outside', () => {
    const statutory = { '2026-05-01': false, '2027-01-01': false, '2027-05-03': false };
    const calendar = calendarOf({ statutory, days: { '2027-05-03': true } });
    const worked = Object.keys(statutory).filter((date) => isWorkingDay(date, calendar));
    expect(worked).toEqual(['2026-05-01', '2027-05-03']);
  });
});

describe('the facts of a calendar', () => {
  test('may be a record or a list, and an overlay wins in both directions', () => {
    const days = { '2026-03-02': false, '2026-03-07': true };
    const list = [
      { date: '2026-03-02', isOffDay: true, name: '【示例】' },
      { date: '2026-03-07', isOffDay: false },
    ];
    const overlay = { '2026-03-02': true, '2026-03-07': false };
    expect(calendarOf({ days: list }).version).toBe(calendarOf({ days }).version);
    expect(calendarOf({ days, overlay }).version).toBe(calendarOf().version);
  });

  test('give another version as soon as one answer can differ', () => {
    const versions = [
      calendarOf(),
      calendarOf({ days: { '2026-03-02': false } }),
      calendarOf({ weekend: [5, 6] }),
      calendarOf({ coverage: { from: '2026-01-01', to: '2026-12-24' } }),
      calendarOf({ version: '2026-03' }),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('of the national calendar can be made again', () => {
    const options = { days: chinaDays, coverage: chinaCoverage, statutory: chinaStatutoryDays };
    expect(createWorkCalendar(options).version).toBe(chinaCalendar.version);
  });

  const twice = [
    { date: '2026-03-02', isOffDay: true },
    { date: '2026-03-02', isOffDay: false },
  ];
  const marked: Record<string, boolean> = JSON.parse('{ "2026-03-02": "off" }');
  test.each<[string, Partial<WorkCalendarOptions>, string]>([
    ['a date that does not exist', { days: { '2026-02-30': false } }, '2026-02-30'],
    ['an overlay date that does not exist', { overlay: { '2026-2-3': false } }, '2026-2-3'],
    ['a day given both ways', { days: twice }, '2026-03-02'],
    ['a mark that is neither yes nor no', { days: marked }, 'off'],
    ['a coverage backwards', { coverage: { from: '2026-12-31', to: '2026-01-01' } }, '2026-01-01'],
    ['a weekday that does not exist', { weekend: [7] }, '7'],
    ['a week without working days', { weekend: [0, 1, 2, 3, 4, 5, 6] }, '0, 1, 2, 3, 4, 5, 6'],
  ])('are refused with %s', (_, options, named) => {
    expect(() => calendarOf(options)).toThrow(RangeError);
    expect(() => calendarOf(options)).toThrow(named);
  });
});
