import fc from 'fast-check';
import type { Deadline } from './deadline';
import { stateOf } from './deadline-state';
import { deadline, week } from './fixtures/deadlines';
import type { DeadlineState } from './types';

const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
const metAt = (instant: Date, firstMetAt = instant) => ({ metAt: instant, firstMetAt });
const closed = (closedReason: Deadline['closedReason']) => ({
  closedAt: week.tuesday,
  closedReason,
});

describe('the state of a deadline', () => {
  test.each<[DeadlineState, string, Partial<Deadline>, Date]>([
    ['open', 'from the start', {}, week.published],
    ['open', 'until just before the first reminder', {}, justBefore(week.firstReminder)],
    ['approaching', 'from the first reminder on', {}, week.firstReminder],
    ['approaching', 'until just before the due instant', {}, justBefore(week.due)],
    ['overdue', 'from the due instant on, which is exclusive', {}, week.due],
    ['overdue', 'for ever after', {}, week.nextMonday],
    ['met-same-day', 'met at the start', metAt(week.published), week.friday],
    ['met-same-day', 'met on that day', metAt(justBefore(week.target)), week.friday],
    ['met-in-time', 'met at midnight of that day', metAt(week.target), week.friday],
    ['met-in-time', 'met just before the due instant', metAt(justBefore(week.due)), week.friday],
    ['met-late', 'met at the due instant', metAt(week.due), week.friday],
    [
      'met-in-time',
      'met again late, judged by the first time',
      metAt(week.nextMonday, week.tuesday),
      week.nextMonday,
    ],
    ['overdue', 'reopened and lost since', { firstMetAt: week.tuesday }, week.friday],
    ['open', 'reopened before it was due', { firstMetAt: week.tuesday }, week.tuesday],
    ['cancelled', 'taken down', closed('taken-down'), week.friday],
    ['cancelled', 'deleted', closed('deleted'), week.friday],
    [
      'cancelled',
      'met, then taken down',
      { ...metAt(week.tuesday), ...closed('taken-down') },
      week.friday,
    ],
    ['not-required', 'released from the duty', closed('not-required'), week.friday],
    [
      'approaching',
      'as of an instant at which nobody had met it',
      metAt(week.friday),
      week.thursday,
    ],
    ['overdue', 'met late, as of the due instant', metAt(week.friday), week.due],
    ['open', 'as of an instant before it was taken down', closed('taken-down'), week.laterThatDay],
    [
      'met-in-time',
      'lost again on Friday, as of Thursday',
      { firstMetAt: week.tuesday, openedAt: week.friday, cycle: 2 },
      week.thursday,
    ],
    [
      'overdue',
      'lost on Friday and met again on Monday, as of Friday',
      { ...metAt(week.nextMonday, week.tuesday), openedAt: week.friday, cycle: 2 },
      week.friday,
    ],
    ['waived', 'exempted by a waiver', closed('waived'), week.friday],
    ['waived', 'met, then exempted', { ...metAt(week.tuesday), ...closed('waived') }, week.friday],
    ['historical', 'public before the rule applied', { historical: true }, week.nextMonday],
    ['historical', 'historical and met', { historical: true, ...metAt(week.tuesday) }, week.friday],
  ])('is %s: %s', (state, _title, changes, now) => {
    expect(stateOf(deadline(changes), now)).toBe(state);
  });

  it('is one of those that fit its instants, whatever they are', () => {
    const hours = fc.integer({ min: 0, max: 300 });
    const instant = hours.map((count) => new Date(week.published.getTime() + count * 3_600_000));
    fc.assert(
      fc.property(
        fc.record({
          historical: fc.boolean(),
          closedReason: fc.option(
            fc.constantFrom('taken-down', 'deleted', 'not-required', 'waived'),
          ),
          metAt: fc.option(instant),
          now: instant,
        }),
        ({ historical, closedReason, metAt: met, now }) => {
          const subject = deadline({
            historical,
            closedReason,
            closedAt: closedReason ? week.tuesday : null,
            metAt: met,
            firstMetAt: met,
          });
          const { dueAt, targetAt, approachingAt, closedAt } = subject;
          const isClosed = closedAt !== null && closedAt <= now;
          const isMet = met !== null && met <= now;
          const fits: Record<DeadlineState, boolean> = {
            historical,
            waived: isClosed && closedReason === 'waived',
            'not-required': isClosed && closedReason === 'not-required',
            cancelled: isClosed && (closedReason === 'taken-down' || closedReason === 'deleted'),
            'met-same-day': isMet && met < targetAt,
            'met-in-time': isMet && met >= targetAt && met < dueAt,
            'met-late': isMet && met >= dueAt,
            open: !isMet && now < approachingAt,
            approaching: !isMet && now >= approachingAt && now < dueAt,
            overdue: !isMet && now >= dueAt,
          };
          expect(fits[stateOf(subject, now)]).toBe(true);
        },
      ),
    );
  });
});
