import fc from 'fast-check';
import { advance } from './advance';
import {
  nextAlertAt,
  planAlerts,
  scheduleOfAlerts,
  type AlertRules,
  type PlannedAlert,
} from './alert';
import type { Deadline } from './deadline';
import { deadline, rules, shanghai, standing, week } from './fixtures/deadlines';

const inShort = ({ level, cycle, step }: PlannedAlert) => `${level} ${cycle}.${step}`;
const reopened = (openedAt: Date): Partial<Deadline> => ({
  cycle: 2,
  openedAt,
  firstMetAt: week.tuesday,
});

describe('the alerts of a clock', () => {
  it('come at the start, at 09:00 of working days 2 and 3, and at the due instant', () => {
    expect(scheduleOfAlerts(deadline(), rules)).toEqual([
      { level: 'started', cycle: 1, step: 1, at: week.published },
      { level: 'reminder', cycle: 1, step: 1, at: week.firstReminder },
      { level: 'reminder', cycle: 1, step: 2, at: week.secondReminder },
      { level: 'overdue', cycle: 1, step: 1, at: week.due },
    ]);
  });

  test.each<[string, Partial<Deadline>, Partial<AlertRules>, string[]]>([
    ['none while it is met', { metAt: week.tuesday, firstMetAt: week.tuesday }, {}, []],
    ['none when it is closed', { closedAt: week.tuesday, closedReason: 'taken-down' }, {}, []],
    ['none for what was public before the rule applied', { historical: true }, {}, []],
    [
      'the normal levels again when it reopens in time, without reminders that lie behind',
      reopened(week.wednesday),
      {},
      ['started 2.1', 'reminder 2.2', 'overdue 2.1'],
    ],
    [
      'a reminder at the very instant at which it reopens',
      reopened(week.secondReminder),
      {},
      ['started 2.1', 'reminder 2.2', 'overdue 2.1'],
    ],
    ['only the loss when it reopens at the due instant', reopened(week.due), {}, ['withdrawn 2.1']],
    ['only the loss when it reopens later', reopened(week.friday), {}, ['withdrawn 2.1']],
    [
      'overdue at once when it resumes too late without ever having been met',
      { cycle: 2, openedAt: week.friday },
      {},
      ['overdue 2.1'],
    ],
    [
      'none when it was overdue before it was found',
      { found: true, openedAt: week.friday },
      {},
      [],
    ],
    [
      'overdue when it was found overdue and the office wants to hear of it',
      { found: true, openedAt: week.friday },
      { backlog: 'alert' },
      ['overdue 1.1'],
    ],
    [
      'the normal levels when it was found in time',
      { found: true, openedAt: week.tuesday },
      {},
      ['started 1.1', 'reminder 1.1', 'reminder 1.2', 'overdue 1.1'],
    ],
    [
      'no reminder where the office wants none',
      {},
      { reminders: () => [] },
      ['started 1.1', 'overdue 1.1'],
    ],
  ])('are %s', (_title, changes, ruleChanges, expected) => {
    const planned = scheduleOfAlerts(deadline(changes), { ...rules, ...ruleChanges });
    expect(planned.map(inShort)).toEqual(expected);
  });
});

describe('what is due by now', () => {
  test.each<[string, Date, string[]]>([
    ['the notice, at the start', week.published, ['started 1.1']],
    ['the first reminder, at its instant', week.firstReminder, ['started 1.1', 'reminder 1.1']],
    [
      'everything missed, after a downtime',
      week.nextMonday,
      ['started 1.1', 'reminder 1.1', 'reminder 1.2', 'overdue 1.1'],
    ],
  ])('is %s', (_title, now, expected) => {
    expect(planAlerts(deadline(), [], rules, now).map(inShort)).toEqual(expected);
  });

  it('is not what has been raised, by level, cycle and step', () => {
    const raised = [
      { level: 'started' as const, cycle: 1, step: 1 },
      { level: 'reminder' as const, cycle: 1, step: 2 },
      { level: 'overdue' as const, cycle: 2, step: 1 },
    ];
    expect(planAlerts(deadline(), raised, rules, week.due).map(inShort)).toEqual([
      'reminder 1.1',
      'overdue 1.1',
    ]);
  });

  test.each<[string, Date, Date]>([
    ['the first reminder, from the start on', week.published, week.firstReminder],
    ['the second reminder, at the instant of the first', week.firstReminder, week.secondReminder],
    ['the due instant', week.thursday, week.due],
    ['the escalation, from the due instant on', week.due, week.firstEscalation],
    ['its next step, from one on', week.firstEscalation, week.secondEscalation],
  ])('is next %s', (_title, now, next) => {
    expect(nextAlertAt(deadline(), rules, now)).toEqual(next);
  });
});

describe('the escalation', () => {
  const planned = (changes: Partial<Deadline>, now: Date, raised: PlannedAlert[] = []) =>
    planAlerts(deadline(changes), raised, rules, now)
      .map(inShort)
      .filter((line) => line.startsWith('escalation'));

  test.each<[string, Partial<Deadline>, Date, string[]]>([
    ['does not come before two working days have passed', {}, week.nextMonday, []],
    ['comes two working days after the due instant', {}, week.firstEscalation, ['escalation 1.1']],
    ['comes again every three', {}, week.secondEscalation, ['escalation 1.2']],
    ['is made up for with its latest step', {}, shanghai('2026-03-25 10:00'), ['escalation 1.4']],
    [
      'follows on a loss too, counted from then',
      reopened(week.friday),
      shanghai('2026-03-11 00:00'),
      ['escalation 2.1'],
    ],
    ['does not come early after a loss', reopened(week.friday), shanghai('2026-03-10 23:59'), []],
    ['ends when the policy is met', { metAt: week.nextMonday }, week.secondEscalation, []],
    [
      'does not come where it is only recorded that it was late',
      { found: true, openedAt: week.friday },
      week.secondEscalation,
      [],
    ],
  ])('%s', (_title, changes, now, expected) => {
    expect(planned(changes, now)).toEqual(expected);
  });

  it('raises no step twice', () => {
    const raised = planAlerts(deadline(), [], rules, week.firstEscalation);
    expect(planned({}, shanghai('2026-03-12 10:00'), raised)).toEqual([]);
  });
});

describe('over a whole life', () => {
  const moments = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      isPublic: fc.boolean(),
      isInterpreted: fc.boolean(),
      isSwept: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('no alert is raised twice, too early, or while nothing is owed; none is left out for good', () => {
    fc.assert(
      fc.property(moments, (steps) => {
        let now = week.published;
        let current: Deadline | null = null;
        const raised: PlannedAlert[] = [];
        for (const { hours, isPublic, isInterpreted, isSwept } of steps) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const presence = isPublic ? 'public' : 'draft';
          const interpretedAt = isInterpreted ? now : null;
          current = advance(current, standing({ presence, interpretedAt }), now, rules).deadline;
          if (!current || !isSwept) continue;
          const planned = planAlerts(current, raised, rules, now);
          for (const alert of planned) {
            expect(alert.at <= now).toBe(true);
            expect(alert.at >= current.openedAt).toBe(true);
            expect(current.metAt ?? current.closedAt).toBeNull();
            expect(raised.map(inShort)).not.toContain(inShort(alert));
            raised.push(alert);
          }
          const next = nextAlertAt(current, rules, now);
          const scheduled = scheduleOfAlerts(current, rules);
          const missing = scheduled.filter(
            (alert) => !raised.map(inShort).includes(inShort(alert)),
          );
          expect(missing.every((alert) => alert.at > now)).toBe(true);
          const late = scheduled.at(-1);
          const escalation = late ? rules.escalations(late.at, now).next.at : null;
          expect(next).toEqual(missing[0]?.at ?? escalation);
          expect(next === null || next > now).toBe(true);
        }
      }),
    );
  });
});
