import fc from 'fast-check';
import { advance } from './advance';
import type { Deadline, DeadlineEvent, PublicStanding } from './deadline';
import { deadline, live, rules, shanghai, standing, week, type Moment } from './fixtures/deadlines';

const met = { interpretedAt: week.tuesday };
const takenDown = { presence: 'draft' as const };
const deleted = { presence: 'deleted' as const };
const released = { owesInterpretation: false };
const exempt = { isExempt: true };

describe('a clock that starts', () => {
  it('starts with the publication, and is due after three working days', () => {
    const [step] = live([{ at: week.published, standing: { number: '赣司发〔2026〕5号' } }]);
    expect(step).toEqual({
      events: ['started'],
      deadline: {
        ...deadline({ number: '赣司发〔2026〕5号', policyDocumentId: '', locale: '' }),
        startedAt: week.published,
        targetAt: week.target,
        dueOn: '2026-03-05',
        dueAt: week.due,
        approachingAt: week.firstReminder,
        provisional: false,
      },
    });
  });

  test.each<[string, Moment, DeadlineEvent[], Partial<Deadline> | null]>([
    [
      'is met at once where the interpretation was public before',
      { at: week.published, standing: { interpretedAt: shanghai('2026-02-27 10:00') } },
      ['started', 'met'],
      { metAt: week.published, firstMetAt: week.published },
    ],
    [
      'is met at the instant of an interpretation that was found later',
      { at: week.friday, standing: met },
      ['started', 'met'],
      { metAt: week.tuesday, firstMetAt: week.tuesday, openedAt: week.friday },
    ],
    [
      'is historical where the policy was public before the rule applied',
      { at: week.published, standing: { disclosedAt: shanghai('2025-12-31 23:59') } },
      ['started'],
      { historical: true, startedAt: shanghai('2025-12-31 23:59') },
    ],
    [
      'counts from midnight of the day from which the rule applies',
      { at: week.published, standing: { disclosedAt: shanghai('2026-01-01 00:00') } },
      ['started'],
      { historical: false },
    ],
    [
      'stands still from its start under a waiver, so that its start is known',
      { at: week.published, standing: exempt },
      ['started', 'closed'],
      { startedAt: week.published, closedAt: week.published, closedReason: 'waived', cycle: 1 },
    ],
    [
      'records under a waiver too that the interpretation was public before',
      { at: week.published, standing: { ...exempt, interpretedAt: week.published } },
      ['started', 'closed', 'met'],
      { closedReason: 'waived', metAt: week.published, firstMetAt: week.published },
    ],
    [
      'does not start for a draft under a waiver',
      { at: week.published, standing: { ...takenDown, ...exempt } },
      [],
      null,
    ],
    ['does not start for a draft', { at: week.published, standing: takenDown }, [], null],
    ['does not start without a duty', { at: week.published, standing: released }, [], null],
  ])('%s', (_title, moment, events, expected) => {
    const [step] = live([moment]);
    expect(step?.events).toEqual(events);
    if (expected) expect(step?.deadline).toMatchObject(expected);
    else expect(step?.deadline).toBeNull();
  });

  it('is marked as found where reconciliation came upon it', () => {
    const [step] = live([{ at: week.friday, standing: {} }], { found: true, predecessor: null });
    expect(step?.deadline).toMatchObject({ found: true, startedAt: week.published });
  });
});

describe('a clock that inherits', () => {
  const predecessor = deadline({
    number: '赣司发〔2026〕5号',
    cycle: 2,
    firstMetAt: week.tuesday,
    closedAt: week.wednesday,
    closedReason: 'deleted',
    linked: ['interpretation-1'],
  });
  const origin = { found: false, predecessor };
  const again = { disclosedAt: week.thursday };

  it('keeps start, limit and first meeting of the deleted document, in a new cycle', () => {
    const [step] = live([{ at: week.thursday, standing: again }], origin);
    expect(step?.events).toEqual(['inherited']);
    expect(step?.deadline).toMatchObject({
      startedAt: week.published,
      dueAt: week.due,
      firstMetAt: week.tuesday,
      metAt: null,
      closedAt: null,
      closedReason: null,
      cycle: 3,
      openedAt: week.thursday,
      linked: [],
    });
  });

  it('is met only now, however old the interpretation is', () => {
    const interpreted = { ...again, interpretedAt: week.tuesday };
    const [step] = live([{ at: week.thursday, standing: interpreted }], {
      found: false,
      predecessor: { ...predecessor, firstMetAt: null },
    });
    expect(step?.events).toEqual(['inherited', 'met']);
    expect(step?.deadline).toMatchObject({ metAt: week.thursday, firstMetAt: week.thursday });
  });
});

describe('a clock that runs', () => {
  const start: Moment = { at: week.published, standing: {} };

  test.each<[string, Moment[], DeadlineEvent[], Partial<Deadline>]>([
    [
      'is met when the interpretation becomes public',
      [start, { at: week.tuesday, standing: met }],
      ['met'],
      { metAt: week.tuesday, firstMetAt: week.tuesday, cycle: 1 },
    ],
    [
      'is met late all the same',
      [start, { at: week.nextMonday, standing: { interpretedAt: week.nextMonday } }],
      ['met'],
      { metAt: week.nextMonday, firstMetAt: week.nextMonday, cycle: 1 },
    ],
    [
      'is met at the official instant of an interpretation that comes here later',
      [
        start,
        {
          at: week.nextMonday,
          standing: { interpretedAt: week.tuesday, officiallyInterpretedAt: week.tuesday },
        },
      ],
      ['met'],
      { metAt: week.tuesday, firstMetAt: week.tuesday, cycle: 1 },
    ],
    [
      'is met only now by an interpretation of another policy that was public before',
      [start, { at: week.nextMonday, standing: met }],
      ['met'],
      { metAt: week.nextMonday, firstMetAt: week.nextMonday },
    ],
    [
      'is met only now in a later cycle, whatever the official instant',
      [
        start,
        { at: week.tuesday, standing: met },
        { at: week.wednesday, standing: {} },
        {
          at: week.nextMonday,
          standing: { interpretedAt: week.tuesday, officiallyInterpretedAt: week.tuesday },
        },
      ],
      ['met'],
      { metAt: week.nextMonday, firstMetAt: week.tuesday, cycle: 2 },
    ],
    [
      'is not met before it started, where the clocks of two servers differ',
      [start, { at: new Date(week.published.getTime() - 1), standing: met }],
      ['met'],
      { metAt: week.published, firstMetAt: week.published },
    ],
    [
      'reopens in a new cycle when the interpretation comes down, and keeps the first meeting',
      [start, { at: week.tuesday, standing: met }, { at: week.wednesday, standing: {} }],
      ['reopened'],
      { metAt: null, firstMetAt: week.tuesday, cycle: 2, openedAt: week.wednesday },
    ],
    [
      'reopens after the due instant too',
      [start, { at: week.tuesday, standing: met }, { at: week.friday, standing: {} }],
      ['reopened'],
      { metAt: null, firstMetAt: week.tuesday, cycle: 2, openedAt: week.friday },
    ],
    [
      'is met again by a replacement, which does not change how it is judged',
      [
        start,
        { at: week.tuesday, standing: met },
        { at: week.friday, standing: {} },
        { at: week.nextMonday, standing: { interpretedAt: week.nextMonday } },
      ],
      ['met'],
      { metAt: week.nextMonday, firstMetAt: week.tuesday, cycle: 2 },
    ],
    [
      'stays met when a second interpretation replaces the first in one go',
      [
        start,
        { at: week.tuesday, standing: met },
        { at: week.friday, standing: { interpretedAt: week.friday } },
      ],
      [],
      { metAt: week.tuesday, cycle: 1 },
    ],
    [
      'closes when the policy is taken down',
      [start, { at: week.tuesday, standing: takenDown }],
      ['closed'],
      { closedAt: week.tuesday, closedReason: 'taken-down' },
    ],
    [
      'closes when the policy is deleted',
      [start, { at: week.tuesday, standing: deleted }],
      ['closed'],
      { closedAt: week.tuesday, closedReason: 'deleted' },
    ],
    [
      'closes when the duty is lifted',
      [start, { at: week.tuesday, standing: released }],
      ['closed'],
      { closedAt: week.tuesday, closedReason: 'not-required' },
    ],
    [
      'keeps when it was closed when a taken down policy is deleted later',
      [start, { at: week.tuesday, standing: takenDown }, { at: week.friday, standing: deleted }],
      [],
      { closedAt: week.tuesday, closedReason: 'deleted' },
    ],
    [
      'resumes with its original start, in a new cycle',
      [
        start,
        { at: week.tuesday, standing: takenDown },
        { at: week.wednesday, standing: { disclosedAt: week.wednesday } },
      ],
      ['resumed'],
      {
        startedAt: week.published,
        dueAt: week.due,
        closedAt: null,
        closedReason: null,
        cycle: 2,
        openedAt: week.wednesday,
      },
    ],
    [
      'resumes and is met at once where the interpretation is public',
      [
        start,
        { at: week.tuesday, standing: takenDown },
        { at: week.wednesday, standing: { interpretedAt: week.tuesday } },
      ],
      ['resumed', 'met'],
      { metAt: week.wednesday, firstMetAt: week.wednesday, cycle: 1 },
    ],
    [
      'resumes as met where nothing was lost',
      [
        start,
        { at: week.tuesday, standing: met },
        { at: week.wednesday, standing: takenDown },
        { at: week.thursday, standing: met },
      ],
      ['resumed'],
      { metAt: week.tuesday, firstMetAt: week.tuesday, cycle: 1, closedAt: null },
    ],
    [
      'resumes and reopens where the interpretation was lost meanwhile',
      [
        start,
        { at: week.tuesday, standing: met },
        { at: week.wednesday, standing: takenDown },
        { at: week.thursday, standing: {} },
      ],
      ['resumed', 'reopened'],
      { metAt: null, firstMetAt: week.tuesday, cycle: 2, openedAt: week.thursday },
    ],
    [
      'resumes when the duty comes back',
      [start, { at: week.tuesday, standing: released }, { at: week.wednesday, standing: {} }],
      ['resumed'],
      { startedAt: week.published, closedReason: null, cycle: 2 },
    ],
    [
      'follows a corrected number and the links without an event',
      [start, { at: week.tuesday, standing: { number: '5号', linked: ['interpretation-1'] } }],
      [],
      { number: '5号', linked: ['interpretation-1'], cycle: 1 },
    ],
  ])('%s', (_title, moments, events, expected) => {
    const last = live(moments).at(-1);
    expect(last?.events).toEqual(events);
    expect(last?.deadline).toMatchObject(expected);
  });

  it('is the same object while nothing changes', () => {
    const before = deadline({ linked: ['a', 'b'] });
    const step = advance(before, standing({ linked: ['b', 'a'] }), week.friday, rules);
    expect(step.deadline).toBe(before);
    expect(step.events).toEqual([]);
  });
});

describe('a clock under a waiver', () => {
  const start: Moment = { at: week.published, standing: {} };
  const granted: Moment = { at: week.tuesday, standing: exempt };

  test.each<[string, Moment[], DeadlineEvent[], Partial<Deadline>]>([
    [
      'is closed',
      [start, granted],
      ['closed'],
      { closedAt: week.tuesday, closedReason: 'waived', startedAt: week.published, cycle: 1 },
    ],
    [
      'goes on afterwards with its original start, in a new cycle',
      [start, granted, { at: week.friday, standing: {} }],
      ['resumed'],
      {
        startedAt: week.published,
        dueAt: week.due,
        closedAt: null,
        closedReason: null,
        cycle: 2,
        openedAt: week.friday,
      },
    ],
    [
      'goes on afterwards where it had never run',
      [
        { at: week.published, standing: exempt },
        { at: week.friday, standing: {} },
      ],
      ['resumed'],
      { startedAt: week.published, dueAt: week.due, closedAt: null, cycle: 2 },
    ],
    [
      'still records that the interpretation became public',
      [start, granted, { at: week.wednesday, standing: { ...exempt, ...met } }],
      ['met'],
      { closedReason: 'waived', metAt: week.wednesday, firstMetAt: week.wednesday },
    ],
    [
      'goes on as met where the interpretation became public meanwhile',
      [
        start,
        granted,
        { at: week.wednesday, standing: { ...exempt, ...met } },
        { at: week.friday, standing: met },
      ],
      ['resumed'],
      { metAt: week.wednesday, firstMetAt: week.wednesday, closedAt: null, cycle: 1 },
    ],
    [
      'goes on open where the interpretation was lost meanwhile',
      [
        start,
        { at: week.tuesday, standing: { ...exempt, ...met } },
        { at: week.wednesday, standing: exempt },
        { at: week.friday, standing: {} },
      ],
      ['resumed'],
      { metAt: null, firstMetAt: week.tuesday, closedAt: null, cycle: 2 },
    ],
    [
      'is closed for another reason once the policy is taken down',
      [start, granted, { at: week.wednesday, standing: { ...takenDown, ...exempt } }],
      [],
      { closedAt: week.tuesday, closedReason: 'taken-down' },
    ],
    [
      'is closed for another reason once nothing is owed',
      [start, granted, { at: week.wednesday, standing: { ...released, ...exempt } }],
      [],
      { closedAt: week.tuesday, closedReason: 'not-required' },
    ],
    [
      'is waived again when the policy is published again',
      [
        start,
        granted,
        { at: week.wednesday, standing: { ...takenDown, ...exempt } },
        { at: week.thursday, standing: exempt },
      ],
      ['closed'],
      { closedAt: week.tuesday, closedReason: 'waived', cycle: 1 },
    ],
    [
      'stays closed when the waiver ends while the policy is down',
      [
        start,
        granted,
        { at: week.wednesday, standing: { ...takenDown, ...exempt } },
        { at: week.thursday, standing: takenDown },
      ],
      [],
      { closedReason: 'taken-down' },
    ],
  ])('%s', (_title, moments, events, expected) => {
    const last = live(moments).at(-1);
    expect(last?.events).toEqual(events);
    expect(last?.deadline).toMatchObject(expected);
  });
});

describe('whatever happens to the public side', () => {
  const instant = fc.integer({ min: 0, max: 30 }).map(hoursAfterPublication);
  const anyStanding: fc.Arbitrary<PublicStanding> = fc.record({
    presence: fc.constantFrom('public', 'draft', 'deleted'),
    owesInterpretation: fc.boolean(),
    isExempt: fc.boolean(),
    number: fc.constantFrom('', '赣司发〔2026〕5号'),
    disclosedAt: instant,
    interpretedAt: fc.option(instant),
    officiallyInterpretedAt: fc.option(instant),
    linked: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  });
  const life = fc.array(anyStanding, { minLength: 1, maxLength: 12 });

  it('the start never moves, the cycle never falls, and the first meeting is kept', () => {
    fc.assert(
      fc.property(life, (standings) => {
        let before: Deadline | null = null;
        standings.forEach((moment, index) => {
          const step = advance(before, moment, hoursAfterPublication(40 + index), rules);
          if (before && step.deadline) {
            expect(step.deadline.startedAt).toBe(before.startedAt);
            expect(step.deadline.dueAt).toBe(before.dueAt);
            expect(step.deadline.cycle).toBeGreaterThanOrEqual(before.cycle);
            if (before.firstMetAt) expect(step.deadline.firstMetAt).toBe(before.firstMetAt);
          }
          expect(before === null || step.deadline !== null).toBe(true);
          before = step.deadline;
        });
      }),
    );
  });

  it('the clock runs exactly while a public policy owes an interpretation that nobody waives', () => {
    fc.assert(
      fc.property(life, (standings) => {
        let current: Deadline | null = null;
        standings.forEach((moment, index) => {
          current = advance(current, moment, hoursAfterPublication(40 + index), rules).deadline;
          const applies = moment.presence === 'public' && moment.owesInterpretation;
          if (!current) {
            expect(applies).toBe(false);
            return;
          }
          expect(current.closedAt === null).toBe(applies && !moment.isExempt);
          expect(current.closedReason === null).toBe(applies && !moment.isExempt);
          expect(current.closedReason === 'waived').toBe(applies && moment.isExempt);
          if (applies) expect(current.metAt === null).toBe(moment.interpretedAt === null);
          if (current.metAt) expect(current.firstMetAt).not.toBeNull();
        });
      }),
    );
  });

  it('looking twice changes nothing', () => {
    fc.assert(
      fc.property(life, (standings) => {
        let current: Deadline | null = null;
        standings.forEach((moment, index) => {
          current = advance(current, moment, hoursAfterPublication(40 + index), rules).deadline;
          const again = advance(current, moment, hoursAfterPublication(41 + index), rules);
          expect(again.deadline).toBe(current);
          expect(again.events).toEqual([]);
        });
      }),
    );
  });
});

function hoursAfterPublication(hours: number): Date {
  return new Date(week.published.getTime() + hours * 3_600_000);
}
