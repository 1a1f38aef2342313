import fc from 'fast-check';
import { escalationsAround } from './escalation';
import { escalationRule, shanghai, week } from './fixtures/deadlines';
import { civilDateOf } from './time-zone';
import { workingDaysBetween } from './work-calendar-count';

describe('the steps of the escalation', () => {
  test.each<[string, Date, Date, number | null, Date]>([
    ['has none before the first', week.due, week.friday, null, week.firstEscalation],
    ['takes the instant itself', week.due, week.firstEscalation, 1, week.secondEscalation],
    [
      'goes on by working days',
      week.due,
      shanghai('2026-03-13 09:00'),
      2,
      shanghai('2026-03-18 00:00'),
    ],
    [
      'counts no holiday: 4 to 6 April 2026 are days off',
      shanghai('2026-04-03 00:00'),
      shanghai('2026-04-07 10:00'),
      null,
      shanghai('2026-04-08 00:00'),
    ],
  ])('%s', (_title, lateSince, now, last, next) => {
    const around = escalationsAround(lateSince, now, escalationRule);
    expect(around.last?.step ?? null).toBe(last);
    expect(around.next.at).toEqual(next);
  });

  it('ends its days at the closing time where there is one', () => {
    const rule = { ...escalationRule, closingTime: '17:00' };
    const { next } = escalationsAround(shanghai('2026-03-05 17:00'), week.friday, rule);
    expect(next.at).toEqual(shanghai('2026-03-09 17:00'));
  });

  it('lie on both sides of now, one step apart, at their count of working days', () => {
    const hours = fc.integer({ min: 1, max: 20_000 });
    const days = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(hours, days, days, (hour, afterWorkingDays, everyWorkingDays) => {
        const now = new Date(week.due.getTime() + hour * 3_600_000);
        const rule = { ...escalationRule, afterWorkingDays, everyWorkingDays };
        const { last, next } = escalationsAround(week.due, now, rule);
        expect(next.at > now).toBe(true);
        expect(last === null || last.at <= now).toBe(true);
        expect(next.step).toBe((last?.step ?? 0) + 1);
        const day = civilDateOf(new Date(next.at.getTime() - 1), rule.timeZone);
        const passed = workingDaysBetween('2026-03-05', day, rule.calendar);
        expect(passed).toBe(afterWorkingDays + everyWorkingDays * (next.step - 1));
      }),
    );
  });
});
