import * as fc from 'fast-check';
import { civilDateOf, instantOf, isValidTimeZone } from './time-zone';

const ZONES: readonly string[] = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
];
const instants = fc.date({
  min: new Date('1900-01-03T00:00:00Z'),
  max: new Date('2199-12-29T00:00:00Z'),
  noInvalidDate: true,
});
const zones = fc.constantFrom(...ZONES);

/** The same question asked of Intl directly. */
function civilDateByIntl(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

describe('the civil date of an instant', () => {
  test.each([
    ['2026-09-17T15:59:59.999Z', 'Asia/Shanghai', '2026-09-17'],
    ['2026-09-17T16:00:00Z', 'Asia/Shanghai', '2026-09-18'],
    ['1988-07-01T15:00:00Z', 'Asia/Shanghai', '1988-07-02'],
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (instant, timeZone, date) => {
    expect(civilDateOf(instant, timeZone)).toBe(date);
  });

  test('agrees with Intl at any instant in any zone', () => {
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        expect(civilDateOf(instant, timeZone)).toBe(civilDateByIntl(instant, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['text without an offset', '2026-09-18T00:30:00'],
    ['a date alone', '2026-09-18'],
    ['a day that does not exist', '2026-02-30T00:00:00Z'],
    ['an invalid date', new Date(Number.NaN)],
    ['no number', Number.NaN],
    ['a year beyond the calendar', '2300-01-01T00:00:00Z'],
  ])('is refused for %s', (_, instant) => {
    expect(() => civilDateOf(instant, 'Asia/Shanghai')).toThrow(RangeError);
  });
});

describe('the instant of a civil date and clock time', () => {
  test.each([
    ['an ordinary end of day', '2026-09-22', '24:00', 'Asia/Shanghai', '2026-09-22T16:00:00Z'],
    ['an ordinary morning', '2026-09-22', '09:00', 'Asia/Shanghai', '2026-09-22T01:00:00Z'],
    [
      'the end of a day of 25 hours',
      '2026-11-01',
      '24:00',
      'America/New_York',
      '2026-11-02T05:00:00Z',
    ],
    [
      'the end of a day of 23 hours',
      '2026-03-08',
      '24:00',
      'America/New_York',
      '2026-03-09T04:00:00Z',
    ],
    ['a time the clocks skip', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00:00Z'],
    [
      'a time the clocks show twice',
      '2026-11-01',
      '01:30',
      'America/New_York',
      '2026-11-01T06:30:00Z',
    ],
    [
      'a midnight the clocks skip',
      '2018-11-03',
      '24:00',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
    ],
    ['a last hour shown twice', '2018-02-17', '24:00', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
    ['a midnight shown twice', '2026-10-31', '24:00', 'America/Havana', '2026-11-01T04:00:00Z'],
    [
      'clocks back across midnight',
      '2005-10-29',
      '24:00',
      'America/St_Johns',
      '2005-10-30T03:30:00Z',
    ],
    [
      'the day before a day that never was',
      '2011-12-29',
      '24:00',
      'Pacific/Apia',
      '2011-12-30T10:00:00Z',
    ],
    ['a day that never was', '2011-12-30', '24:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s: %s %s in %s is %s', (_, date, clockTime, timeZone, instant) => {
    expect(instantOf(date, clockTime, timeZone)).toEqual(new Date(instant));
  });

  test('24:00 is where the civil date ends for good', () => {
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const date = civilDateOf(instant, timeZone);
        const end = instantOf(date, '24:00', timeZone);
        expect(end.getTime()).toBeGreaterThan(instant.getTime());
        expect(civilDateOf(end.getTime() - 1, timeZone) <= date).toBe(true);
        expect(civilDateOf(end, timeZone) > date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['9:00', '24:01', '25:00', '12:60', '12.30', 'noon', ''])(
    'refuses "%s"',
    (clockTime) => {
      expect(() => instantOf('2026-09-22', clockTime, 'Asia/Shanghai')).toThrow(`"${clockTime}"`);
    },
  );
});

describe('time zones', () => {
  test.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['Asia/Atlantis', false],
    ['+08:00', false],
    ['', false],
  ])('"%s" is valid: %s', (timeZone, isValid) => {
    expect(isValidTimeZone(timeZone)).toBe(isValid);
  });
});
