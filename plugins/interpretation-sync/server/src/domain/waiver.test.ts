import { week } from './fixtures/deadlines';
import { isWaived, waiverStateOf, type Waiver, type WaiverState } from './waiver';

const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  kind: 'exempt',
  expiresAt: null,
  revokedAt: null,
  ...changes,
});

describe('a waiver', () => {
  test.each<[WaiverState, string, Partial<Waiver>, Date]>([
    ['in-force', 'for ever where it has no end', {}, week.nextMonday],
    ['in-force', 'until its end', { expiresAt: week.friday }, justBefore(week.friday)],
    ['expired', 'from its end on, which is exclusive', { expiresAt: week.friday }, week.friday],
    ['revoked', 'once somebody has revoked it', { revokedAt: week.tuesday }, week.wednesday],
    [
      'revoked',
      'for ever, also where it would have expired since',
      { revokedAt: week.tuesday, expiresAt: week.friday },
      week.nextMonday,
    ],
  ])('is %s %s', (state, _title, changes, now) => {
    expect(waiverStateOf(waiver(changes), now)).toBe(state);
  });

  it('lifts the rule while it is in force, whatever its kind', () => {
    expect(isWaived(waiver(), week.friday)).toBe(true);
    expect(isWaived(waiver({ kind: 'publish-first' }), week.friday)).toBe(true);
    expect(isWaived(waiver({ expiresAt: week.friday }), week.friday)).toBe(false);
    expect(isWaived(null, week.friday)).toBe(false);
  });
});
