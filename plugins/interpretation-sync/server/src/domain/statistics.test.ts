import { figuresOf, type StateCount, type StatisticsFigures } from './statistics';
import type { DeadlineState } from './types';

const nothing: StatisticsFigures = {
  sameDay: 0,
  inTime: 0,
  late: 0,
  missing: 0,
  notYetDue: 0,
  waived: 0,
  notRequired: 0,
  historical: 0,
  cancelled: 0,
  provisional: 0,
  onTimeRate: null,
};
const count = (state: DeadlineState, number: number, provisional = 0): StateCount => ({
  state,
  count: number,
  provisional,
});

describe('the figures', () => {
  test.each<[string, StateCount[], Partial<StatisticsFigures>]>([
    ['of nothing have no rate', [], {}],
    ['of the same day are on time', [count('met-same-day', 2)], { sameDay: 2, onTimeRate: 1 }],
    ['of policies in time are on time', [count('met-in-time', 3)], { inTime: 3, onTimeRate: 1 }],
    ['of late ones are not', [count('met-late', 1)], { late: 1, onTimeRate: 0 }],
    ['of overdue ones are missing', [count('overdue', 1)], { missing: 1, onTimeRate: 0 }],
    [
      'of those not due yet have no rate',
      [count('open', 1), count('approaching', 2)],
      { notYetDue: 3 },
    ],
    ['of waived ones have no rate', [count('waived', 1)], { waived: 1 }],
    ['of those that owe none have no rate', [count('not-required', 1)], { notRequired: 1 }],
    ['of historical ones have no rate', [count('historical', 1)], { historical: 1 }],
    ['of cancelled ones have no rate', [count('cancelled', 1)], { cancelled: 1 }],
    [
      'of many are a share of those that are due',
      [
        count('met-same-day', 1),
        count('met-in-time', 2),
        count('met-late', 3),
        count('overdue', 2),
        count('open', 9),
        count('waived', 9),
        count('cancelled', 9),
      ],
      {
        sameDay: 1,
        inTime: 2,
        late: 3,
        missing: 2,
        notYetDue: 9,
        waived: 9,
        cancelled: 9,
        onTimeRate: 3 / 8,
      },
    ],
    [
      'count provisional ones across all states',
      [count('met-late', 2, 1), count('open', 3, 2), count('cancelled', 1, 1)],
      { late: 2, notYetDue: 3, cancelled: 1, provisional: 4, onTimeRate: 0 },
    ],
  ])('%s', (_title, counts, figures) => {
    expect(figuresOf(counts)).toEqual({ ...nothing, ...figures });
  });
});
