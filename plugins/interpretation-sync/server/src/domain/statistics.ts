import type { DeadlineState } from './types';

/** Policies of one period or department by how their interpretation came. */
export interface StatisticsFigures {
  sameDay: number;
  inTime: number;
  late: number;
  /** Due, and not interpreted yet. */
  missing: number;
  /** Not due yet, and not interpreted yet. */
  notYetDue: number;
  waived: number;
  notRequired: number;
  historical: number;
  cancelled: number;
  /** Among all of these: due dates computed without an official notice. */
  provisional: number;
  /** (same day + in time) ÷ (same day + in time + late + missing), 0 to 1; null where nothing is due. */
  onTimeRate: number | null;
}

/** How many policies stand in one state, and how many of them on a provisional due date. */
export interface StateCount {
  state: DeadlineState;
  count: number;
  provisional: number;
}

const FIGURE_OF = {
  'met-same-day': 'sameDay',
  'met-in-time': 'inTime',
  'met-late': 'late',
  overdue: 'missing',
  open: 'notYetDue',
  approaching: 'notYetDue',
  waived: 'waived',
  'not-required': 'notRequired',
  historical: 'historical',
  cancelled: 'cancelled',
} as const satisfies Record<DeadlineState, keyof StatisticsFigures>;

/** Adds up states to figures (按时解读率); what owes nothing, or not yet, counts for no rate. */
export function figuresOf(counts: readonly StateCount[]): StatisticsFigures {
  const figures = {
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
  };
  for (const { state, count, provisional } of counts) {
    figures[FIGURE_OF[state]] += count;
    figures.provisional += provisional;
  }
  const { sameDay, inTime, late, missing } = figures;
  const due = sameDay + inTime + late + missing;
  return { ...figures, onTimeRate: due === 0 ? null : (sameDay + inTime) / due };
}
