import type { Deadline } from './deadline';
import { stateOf } from './deadline-state';
import { deadline, rules, shanghai, week } from './fixtures/deadlines';
import { judgeAnew } from './judge-anew';
import { move } from './move';
import type { DeadlineState } from './types';

const met = (at: Date) => ({ metAt: at, firstMetAt: at });
const lastMonday = shanghai('2026-02-23 10:00');

/** A clock whose start has moved, with the schedule that follows. */
const restarted = (
  changes: Partial<Deadline>,
  startedAt: Date,
  interpretedAt: Date | null = null,
): Deadline => {
  const judged = judgeAnew(deadline(changes), startedAt, interpretedAt, rules, week.nextMonday);
  return move(judged, rules.schedule(startedAt), [], rules, week.nextMonday).deadline;
};

describe('a deadline that is judged from another start', () => {
  test.each<[DeadlineState, string, Partial<Deadline>, Date, Date | null]>([
    [
      'met-late',
      'it was met in time, and began a week before',
      met(week.tuesday),
      lastMonday,
      null,
    ],
    ['met-same-day', 'it was met late, and began that day', met(week.friday), week.friday, null],
    [
      'met-in-time',
      'it was met late, and began two days before',
      met(week.friday),
      week.wednesday,
      null,
    ],
    [
      'met-late',
      'it was published together, a week after it began',
      met(week.published),
      lastMonday,
      week.published,
    ],
    [
      'met-same-day',
      'its interpretation had been public long before',
      met(week.published),
      lastMonday,
      shanghai('2026-02-20 10:00'),
    ],
    [
      'met-in-time',
      'its interpretation had been public since the day after',
      met(week.published),
      lastMonday,
      shanghai('2026-02-24 10:00'),
    ],
    ['overdue', 'it was never met', {}, lastMonday, null],
    ['historical', 'it began before the rule applied', {}, shanghai('2025-12-31 10:00'), null],
  ])('is %s where %s', (state, _title, changes, startedAt, interpretedAt) => {
    expect(stateOf(restarted(changes, startedAt, interpretedAt), week.nextMonday)).toBe(state);
  });

  it('is never met before it starts', () => {
    const later = restarted(met(week.tuesday), week.thursday);
    expect(later).toMatchObject(met(week.thursday));
  });

  it('keeps an instant at which it was met, whatever else is public now', () => {
    const early = restarted(met(week.tuesday), lastMonday, shanghai('2026-02-20 10:00'));
    expect(early).toMatchObject(met(week.tuesday));
  });

  it('is alerted about from now on where it is historical no more', () => {
    const old = { historical: true, openedAt: lastMonday };
    expect(restarted(old, week.thursday)).toMatchObject({
      historical: false,
      openedAt: week.nextMonday,
    });
    expect(restarted({ openedAt: lastMonday }, week.thursday)).toMatchObject({
      openedAt: lastMonday,
    });
  });
});
