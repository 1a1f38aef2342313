import fc from 'fast-check';
import {
  afterAttempt,
  deliverAt,
  deliveryStateOf,
  MOST_ATTEMPTS,
  RATE_LIMITED,
  type AfterAttempt,
  type AttemptOutcome,
  type DeliveryTimes,
} from './delivery';
import { scheduleRules, shanghai, week } from './fixtures/deadlines';
import type { AlertLevel } from './types';

const times: DeliveryTimes = { ...scheduleRules, overdueDelivery: 'next-working-day' };
const now = week.friday;
const rules = { firstRetryMs: 60_000 };
const busy: AttemptOutcome = { outcome: 'retry', code: 'BUSY', detail: 'try later' };

describe('when an alert is delivered', () => {
  const opening = shanghai('2026-03-06 08:30');
  test.each<[string, AlertLevel, Date, Date, Date]>([
    ['the start, at once', 'started', week.published, week.published, week.published],
    ['a reminder, at once', 'reminder', week.firstReminder, week.firstReminder, week.firstReminder],
    ['a loss, at once', 'withdrawn', week.friday, week.friday, week.friday],
    ['the end of the limit, at the next opening', 'overdue', week.due, week.due, opening],
    ['the same, raised a little late', 'overdue', week.due, shanghai('2026-03-06 07:00'), opening],
    ['the same, raised after the opening: at once', 'overdue', week.due, week.friday, week.friday],
    [
      'the end before a weekend, after it',
      'overdue',
      shanghai('2026-03-07 00:00'),
      shanghai('2026-03-07 00:00'),
      shanghai('2026-03-09 08:30'),
    ],
    [
      'the end in the afternoon, the next morning',
      'overdue',
      shanghai('2026-03-05 17:00'),
      shanghai('2026-03-05 17:00'),
      opening,
    ],
    [
      'an escalation, at an opening as well',
      'escalation',
      week.firstEscalation,
      week.firstEscalation,
      shanghai('2026-03-10 08:30'),
    ],
  ])('%s', (_title, level, at, raisedAt, expected) => {
    expect(deliverAt({ level, at }, raisedAt, times)).toEqual(expected);
  });

  it('is at once where the office wants it so', () => {
    const instant: DeliveryTimes = { ...times, overdueDelivery: 'instant' };
    expect(deliverAt({ level: 'overdue', at: week.due }, week.due, instant)).toEqual(week.due);
  });

  it('keeps to the clocks of the zone on the day on which they change', () => {
    const berlin: DeliveryTimes = { ...times, timeZone: 'Europe/Berlin' };
    const due = new Date('2026-03-27T23:00:00Z');
    // Clocks go forward on Sunday 29 March 2026.
    expect(deliverAt({ level: 'overdue', at: due }, due, berlin)).toEqual(
      new Date('2026-03-30T06:30:00Z'),
    );
  });
});

describe('what follows from an attempt', () => {
  const afterwards = (
    attempts: number,
    result: AttemptOutcome,
    random = 0,
    at = now,
    deliverAt = now,
  ): AfterAttempt => afterAttempt({ attempts, deliverAt }, result, at, random, rules);

  it('is the end when it was sent', () => {
    expect(afterwards(1, { outcome: 'sent' })).toEqual({
      attempts: 1,
      sentAt: now,
      failedAt: null,
      nextAttemptAt: null,
      code: '',
      detail: '',
    });
  });

  test.each<[attempts: number, random: number, seconds: number]>([
    [1, 0, 30],
    [1, 1, 60],
    [2, 1, 120],
    [3, 0.5, 180],
    [7, 1, 3_840],
  ])(
    'after %i without success, with chance %d, is another try in %i s',
    (attempts, random, wait) => {
      const { nextAttemptAt, failedAt } = afterwards(attempts, busy, random);
      expect(nextAttemptAt).toEqual(new Date(now.getTime() + wait * 1000));
      expect(failedAt).toBeNull();
    },
  );

  test.each<[string, number, AttemptOutcome]>([
    ['the eighth attempt', MOST_ATTEMPTS, busy],
    ['a refusal that no other try helps', 1, { outcome: 'failed', code: 'GONE', detail: '' }],
  ])('is failure after %s', (_title, attempts, result) => {
    expect(afterwards(attempts, result)).toMatchObject({
      failedAt: now,
      nextAttemptAt: null,
      sentAt: null,
    });
  });

  it('waits as long as the receiver asks, but no longer than a day', () => {
    const waitOf = (retryAfterMs: number) =>
      (afterwards(1, { ...busy, retryAfterMs }).nextAttemptAt?.getTime() ?? 0) - now.getTime();
    expect(waitOf(600_000)).toBe(600_000);
    expect(waitOf(1)).toBe(30_000);
    expect(waitOf(10 ** 12)).toBe(86_400_000);
  });

  it('counts nothing that was too many at once, for a day; then it counts like any other', () => {
    const tooMany: AttemptOutcome = { outcome: 'retry', code: RATE_LIMITED, detail: '' };
    const dayBefore = new Date(now.getTime() - 86_400_000);
    expect(afterwards(MOST_ATTEMPTS, tooMany)).toMatchObject({ attempts: 7, failedAt: null });
    expect(afterwards(MOST_ATTEMPTS, tooMany, 0, now, dayBefore)).toMatchObject({ failedAt: now });
  });

  it('ends for every course of attempts, with one end or one next try', () => {
    const attempt = fc.record({
      kind: fc.constantFrom('sent' as const, 'retry' as const, 'failed' as const),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 8, maxLength: 12 }), (course) => {
        let at = now;
        let attempts = 0;
        for (const { kind, random } of course) {
          attempts += 1;
          const result: AttemptOutcome =
            kind === 'sent' ? { outcome: kind } : { outcome: kind, code: 'X', detail: '' };
          const { sentAt, failedAt, nextAttemptAt } = afterwards(attempts, result, random, at);
          expect([sentAt, failedAt, nextAttemptAt].filter(Boolean)).toHaveLength(1);
          if (!nextAttemptAt) break;
          expect(nextAttemptAt > at).toBe(true);
          at = nextAttemptAt;
        }
        expect(attempts).toBeLessThanOrEqual(MOST_ATTEMPTS);
      }),
    );
  });
});

describe('the state of a delivery', () => {
  const open = { sentAt: null, failedAt: null, cancelledAt: null };
  test.each([
    ['waiting', open],
    ['sent', { ...open, sentAt: now }],
    ['failed', { ...open, failedAt: now }],
    ['cancelled', { ...open, cancelledAt: now }],
  ])('is %s', (state, delivery) => {
    expect(deliveryStateOf(delivery)).toBe(state);
  });
});
