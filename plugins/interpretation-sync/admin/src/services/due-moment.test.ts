import { civilDate, dueMoment, instantText } from './due-moment';

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

describe('civilDate', () => {
  it('keeps the day in every time zone of the process', () => {
    expect(civilDate('2026-01-01', 'en')).toBe('Thu, January 1, 2026');
  });
});

describe('instantText', () => {
  it('tells an instant in the time zone it is given', () => {
    const text = instantText('2026-12-28T16:30:00.000Z', 'en', 'Asia/Shanghai');
    expect(text).toBe('Dec 29, 2026, 00:30');
  });
});
