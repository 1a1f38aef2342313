import { civilDate, dayOf, dueMoment, dueText, instantOf, instantText, timeOf } from './due-moment';

describe('dueMoment', () => {
  const cases: [dueOn: string, dueAt: string, timeZone: string, time: string][] = [
    ['2026-09-30', '2026-09-30T16:00:00.000Z', 'Asia/Shanghai', '24:00'],
    ['2026-09-30', '2026-09-30T09:30:00.000Z', 'Asia/Shanghai', '17:30'],
    ['2026-09-30', '2026-10-01T03:00:00.000Z', 'America/Sao_Paulo', '24:00'],
    ['2026-09-30', '2026-10-01T00:00:00.000Z', 'UTC', '24:00'],
  ];
  it.each(cases)('writes the end of %s (%s in %s) as %s', (dueOn, dueAt, timeZone, time) => {
    expect(dueMoment({ dueOn, dueAt, timeZone }, 'en')).toEqual({
      date: 'Wed, September 30, 2026',
      time,
    });
  });
});

describe('dueText', () => {
  it('tells the day that ends with the due instant', () => {
    const text = dueText('2026-09-30T16:00:00.000Z', 'en', 'Asia/Shanghai');
    expect(text).toBe('Wed, September 30, 2026 24:00');
  });
});

describe('civilDate', () => {
  it('keeps the day in every time zone of the process', () => {
    expect(civilDate('2026-01-01', 'en')).toBe('Thu, January 1, 2026');
  });
});

describe('dayOf', () => {
  const cases: [instant: string, timeZone: string, day: string][] = [
    ['2026-12-31T15:59:59.999Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00.000Z', 'Asia/Shanghai', '2027-01-01'],
    ['2027-01-01T02:00:00.000Z', 'America/Sao_Paulo', '2026-12-31'],
  ];
  it.each(cases)('puts %s in %s on %s', (instant, timeZone, day) => {
    expect(dayOf(instant, timeZone)).toBe(day);
  });
});

describe('instantOf', () => {
  const cases: [day: string, time: string, timeZone: string, instant: string][] = [
    ['2026-03-02', '10:15', 'Asia/Shanghai', '2026-03-02T02:15:00.000Z'],
    ['2026-03-02', '00:00', 'Asia/Shanghai', '2026-03-01T16:00:00.000Z'],
    ['2026-03-02', '23:30', 'America/Sao_Paulo', '2026-03-03T02:30:00.000Z'],
    ['2026-03-29', '01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ];
  it.each(cases)('reads %s %s in %s', (day, time, timeZone, instant) => {
    const read = instantOf(day, time, timeZone).toISOString();
    expect(read).toBe(instant);
    expect([dayOf(read, timeZone), timeOf(read, timeZone)]).toEqual([day, time]);
  });
});

describe('instantText', () => {
  it('tells an instant in the time zone it is given', () => {
    const text = instantText('2026-12-28T16:30:00.000Z', 'en', 'Asia/Shanghai');
    expect(text).toBe('Dec 29, 2026, 00:30');
  });
});
