import fc from 'fast-check';
import { planAlerts } from './alert';
import { deadline, rules, scheduleRules, shanghai, week } from './fixtures/deadlines';
import { isSameSchedule, move, type Move } from './move';
import { scheduleFrom } from './schedule';
import type { AlertLevel } from './types';

const inDays = (workingDays: number, startedAt = week.published) =>
  scheduleFrom(startedAt, { ...scheduleRules, workingDays });
const alert = (level: AlertLevel, step = 1, cycle = 1) => ({ level, step, cycle });

const started = alert('started');
const firstReminder = alert('reminder', 1);
const secondReminder = alert('reminder', 2);
const overdue = alert('overdue');

describe('a deadline that moves', () => {
  it('keeps its start and gets another due instant', () => {
    const { deadline: moved, isMoved } = move(deadline(), inDays(5), [], rules, week.tuesday);
    expect(isMoved).toBe(true);
    expect(moved).toMatchObject({
      startedAt: week.published,
      dueOn: '2026-03-09',
      dueAt: shanghai('2026-03-10 00:00'),
      cycle: 1,
      openedAt: week.published,
    });
  });

  it('does not move where the schedule is the same', () => {
    const still = move(deadline(), inDays(3), [overdue], rules, week.friday);
    expect(still).toMatchObject({ isMoved: false, retractsAlerts: false, deadline: { cycle: 1 } });
  });

  test.each<[string, Parameters<typeof move>[2], number, Date, Pick<Move, 'retractsAlerts'>]>([
    ['nothing was raised', [], 5, week.friday, { retractsAlerts: false }],
    ['the start was told', [started], 5, week.tuesday, { retractsAlerts: false }],
    [
      'reminders were sent that would have been sent all the same',
      [started, firstReminder, secondReminder],
      5,
      week.thursday,
      { retractsAlerts: false },
    ],
    [
      'it was overdue, and is due later',
      [started, overdue],
      5,
      week.friday,
      { retractsAlerts: true },
    ],
    [
      'it was overdue, and still is',
      [started, overdue],
      4,
      week.nextMonday,
      { retractsAlerts: false },
    ],
    ['it becomes overdue', [started], 1, week.wednesday, { retractsAlerts: false }],
    [
      'an interpretation was missed that has time again',
      [alert('withdrawn')],
      5,
      week.friday,
      { retractsAlerts: true },
    ],
    [
      'only an earlier cycle was overdue',
      [alert('overdue', 1, 0)],
      5,
      week.friday,
      { retractsAlerts: false },
    ],
  ])('when %s', (_title, open, workingDays, now, expected) => {
    expect(move(deadline(), inDays(workingDays), open, rules, now)).toMatchObject(expected);
  });

  it('takes back a reminder of a start that has moved behind it', () => {
    const later = inDays(3, week.tuesday);
    const moved = move(deadline(), later, [started, firstReminder], rules, week.wednesday);
    expect(moved).toMatchObject({ retractsAlerts: true, isMoved: true });
  });

  it('opens again what opened too late and now opened in time, without making up for the past', () => {
    const late = deadline({ cycle: 2, openedAt: week.friday, firstMetAt: week.tuesday });
    const withdrawn = [alert('withdrawn', 1, 2)];
    const again = move(late, inDays(4), withdrawn, rules, week.nextMonday);
    expect(again.retractsAlerts).toBe(true);
    expect(planAlerts(again.deadline, [], rules, week.nextMonday)).toMatchObject([
      { level: 'withdrawn', cycle: 3, at: week.nextMonday },
    ]);
  });

  test.each<[string, Partial<Parameters<typeof move>[0]>]>([
    ['met', { metAt: week.nextMonday, firstMetAt: week.tuesday }],
    ['closed', { closedAt: week.nextMonday, closedReason: 'taken-down' }],
    ['historical', { historical: true }],
  ])('does not open again what is %s', (_title, changes) => {
    const late = deadline({ cycle: 2, openedAt: week.friday, ...changes });
    expect(move(late, inDays(10), [], rules, week.nextMonday)).toMatchObject({
      retractsAlerts: false,
      deadline: { cycle: 2, openedAt: week.friday },
    });
  });

  it('takes back the alerts of what has become historical', () => {
    const old = deadline({ historical: true });
    const earlier = inDays(3, shanghai('2025-12-01 10:00'));
    expect(move(old, earlier, [started], rules, week.tuesday)).toMatchObject({
      retractsAlerts: true,
    });
  });

  it('begins a new cycle where alerts are taken back, so that they can be raised again', () => {
    const { deadline: moved } = move(deadline(), inDays(5), [overdue], rules, week.friday);
    expect(moved).toMatchObject({ cycle: 2, openedAt: week.friday });
    const again = planAlerts(moved, [overdue], rules, shanghai('2026-03-10 00:00'));
    expect(again).toContainEqual({
      level: 'overdue',
      cycle: 2,
      step: 1,
      at: shanghai('2026-03-10 00:00'),
    });
  });

  it('never changes what was judged', () => {
    const judged = { metAt: week.tuesday, firstMetAt: week.tuesday, closedAt: week.friday };
    expect(move(deadline(judged), inDays(1), [], rules, week.nextMonday).deadline).toMatchObject(
      judged,
    );
  });

  it('comes back to where it was when the rule does', () => {
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(days, (workingDays) => {
        const away = move(deadline(), inDays(workingDays), [], rules, week.tuesday);
        const back = move(away.deadline, inDays(3), [], rules, week.tuesday);
        expect(isSameSchedule(back.deadline, deadline())).toBe(true);
        expect(isSameSchedule(away.deadline, deadline())).toBe(workingDays === 3);
      }),
    );
  });
});
