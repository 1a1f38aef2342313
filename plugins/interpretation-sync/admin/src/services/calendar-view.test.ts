import { dayReader, kindOf, spansOf, weeksOf } from './calendar-view';

const weekend = [0, 6];

describe('the view of a calendar', () => {
  it('lays a month out in weeks from Monday on', () => {
    const weeks = weeksOf(2026, 2);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks[4]?.slice(4)).toEqual(['2026-02-27', '2026-02-28', null]);
    expect(weeksOf(2027, 2).flat()).toHaveLength(28);
  });

  it.each([
    ['2026-05-06', undefined, 'working-day'],
    ['2026-05-09', undefined, 'weekend'],
    ['2026-05-09', { isOffDay: false }, 'make-up-day'],
    ['2026-05-09', { isOffDay: true }, 'day-off'],
    ['2026-05-06', { isOffDay: true }, 'day-off'],
    ['2026-05-06', { isOffDay: false }, 'working-day'],
  ] as const)('%s marked %o is a %s', (date, mark, kind) => {
    expect(kindOf(date, mark, weekend)).toBe(kind);
  });

  it('says which days rest on no notice', () => {
    const read = dayReader({
      days: [{ date: '2026-12-31', isOffDay: true, name: '【示例】', layer: 'regional' }],
      weekend,
      coverage: { from: '2018-12-29', until: '2026-12-24', urgency: 'none' },
    });
    expect(read('2026-12-31')).toMatchObject({ kind: 'day-off', isProvisional: true });
    expect(read('2026-12-24')).toMatchObject({ kind: 'working-day', isProvisional: false });
  });

  it('names days that follow one another once', () => {
    const name = '【示例】';
    const days = ['01', '02', '04'].map((day) => ({
      date: `2026-05-${day}`,
      isOffDay: true,
      name,
      layer: 'national' as const,
    }));
    const makeUp = { date: '2026-05-09', isOffDay: false, name, layer: 'national' as const };
    const coverage = { from: '2018-12-29', until: '2026-12-24', urgency: 'none' as const };
    const read = dayReader({ days: [...days, makeUp], weekend, coverage });
    const month = weeksOf(2026, 5)
      .flat()
      .flatMap((date) => (date === null ? [] : [read(date)]));
    expect(spansOf(month)).toEqual([
      { first: 1, last: 2, kind: 'day-off', name },
      { first: 4, last: 4, kind: 'day-off', name },
      { first: 9, last: 9, kind: 'make-up-day', name },
    ]);
  });
});
