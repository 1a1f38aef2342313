import { dueDayOf, foreignZone, type DueDay } from './countdown';

describe('dueDayOf', () => {
  const cases: [now: string, workingDaysLeft: number, timeZone: string, expected: DueDay][] = [
    ['2026-03-05T09:00:00+08:00', 0, 'Asia/Shanghai', 'today'],
    ['2026-03-04T09:00:00+08:00', 1, 'Asia/Shanghai', 'tomorrow'],
    ['2026-03-03T23:59:00+08:00', 2, 'Asia/Shanghai', 'later'],
    ['2026-03-03T16:00:00Z', 1, 'Asia/Shanghai', 'tomorrow'],
    ['2026-03-03T16:00:00Z', 2, 'America/Sao_Paulo', 'later'],
    ['2026-03-01T12:00:00+08:00', 1, 'Asia/Shanghai', 'later'],
  ];
  it.each(cases)('at %s with %i working days left in %s is %s', (now, days, timeZone, expected) => {
    const deadline = { dueOn: '2026-03-05', workingDaysLeft: days, timeZone };
    expect(dueDayOf(deadline, new Date(now))).toBe(expected);
  });
});

describe('foreignZone', () => {
  const now = new Date('2026-03-05T00:00:00Z');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const other = own === 'Asia/Shanghai' ? 'Asia/Tokyo' : 'Asia/Shanghai';

  it('names a zone that is not the reader’s', () => {
    expect(foreignZone(other, 'en', now)).toMatch(/^(China|Japan) Standard Time$/);
  });

  it('is silent about the reader’s own', () => {
    expect(foreignZone(own, 'en', now)).toBeNull();
  });
});
