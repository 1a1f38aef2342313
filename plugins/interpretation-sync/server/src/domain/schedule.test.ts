import fc from 'fast-check';
import { scheduleRules, shanghai, week } from './fixtures/deadlines';
import { remindersFrom, scheduleFrom, type ScheduleRules } from './schedule';

describe('the two clocks of a publication', () => {
  it('are the end of its own day and the end of the third working day', () => {
    expect(scheduleFrom(week.published, scheduleRules)).toEqual({
      startedAt: week.published,
      targetAt: week.target,
      dueOn: '2026-03-05',
      dueAt: week.due,
      approachingAt: week.firstReminder,
      provisional: false,
      calendarVersion: scheduleRules.calendar.version,
    });
  });

  test.each<[string, Partial<ScheduleRules>, { targetAt?: Date; dueAt?: Date; dueOn?: string }]>([
    [
      'the closing time ends the last day, not the first',
      { closingTime: '17:30' },
      { targetAt: week.target, dueAt: shanghai('2026-03-05 17:30') },
    ],
    [
      'the office’s own number of days',
      { workingDays: 5 },
      { dueOn: '2026-03-09', dueAt: shanghai('2026-03-10 00:00') },
    ],
    [
      'the office’s own time zone, in which it is Sunday still',
      { timeZone: 'America/Sao_Paulo' },
      {
        targetAt: new Date('2026-03-02T03:00:00Z'),
        dueOn: '2026-03-04',
        dueAt: new Date('2026-03-05T03:00:00Z'),
      },
    ],
  ])('follow %s', (_title, changes, expected) => {
    expect(scheduleFrom(week.published, { ...scheduleRules, ...changes })).toMatchObject(expected);
  });

  it('approach from the due instant on where the office wants no reminder', () => {
    const { approachingAt, dueAt } = scheduleFrom(week.published, {
      ...scheduleRules,
      reminders: [],
    });
    expect(approachingAt).toEqual(dueAt);
  });
});

describe('reminders', () => {
  test.each<[string, Date, ScheduleRules['reminders'], Date[]]>([
    [
      'come at their hour of their working day',
      week.published,
      scheduleRules.reminders,
      [week.firstReminder, week.secondReminder],
    ],
    [
      'step over a weekend',
      shanghai('2026-03-05 10:00'),
      scheduleRules.reminders,
      [shanghai('2026-03-09 09:00'), shanghai('2026-03-10 09:00')],
    ],
    [
      'come in order of time, however they are written',
      week.published,
      [
        { workingDay: 3, at: '09:00' },
        { workingDay: 1, at: '16:00' },
      ],
      [shanghai('2026-03-03 16:00'), week.secondReminder],
    ],
    ['leave out a day that is not counted', week.published, [{ workingDay: 4, at: '09:00' }], []],
  ])('%s', (_title, startedAt, reminders, expected) => {
    expect(remindersFrom(startedAt, { ...scheduleRules, reminders })).toEqual(expected);
  });

  it('lie between start and due instant, whenever the policy became public', () => {
    const instant = fc.date({
      min: shanghai('2019-01-01 00:00'),
      max: shanghai('2026-12-01 00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (startedAt) => {
        const { targetAt, dueAt, approachingAt } = scheduleFrom(startedAt, scheduleRules);
        const reminders = remindersFrom(startedAt, scheduleRules);
        const inOrder = [startedAt, targetAt, ...reminders, dueAt].map(Number);
        expect(inOrder).toEqual([...inOrder].sort((first, second) => first - second));
        expect(approachingAt).toEqual(reminders[0]);
      }),
    );
  });
});
