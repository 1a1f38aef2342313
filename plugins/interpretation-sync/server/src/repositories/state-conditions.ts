import type { Knex } from 'knex';
import type { DeadlineState } from '../domain';

type Condition = (builder: Knex.QueryBuilder, now: number) => void;

const notClosed: Condition = (builder) => {
  builder.where('d.historical', false).whereNull('d.closed_at');
};
const met: Condition = (builder, now) => {
  notClosed(builder, now);
  builder.whereNotNull('d.met_at');
};
const unmet: Condition = (builder, now) => {
  notClosed(builder, now);
  builder.whereNull('d.met_at');
};
/** A met deadline is judged by the first time it was met. */
const JUDGED_AT = 'coalesce(d.first_met_at, d.met_at)';

/** `stateOf` of the domain as conditions on the deadline `d`; a test holds the two together. */
export const stateConditions: Record<DeadlineState, Condition> = {
  historical: (builder) => builder.where('d.historical', true),
  waived: (builder) => builder.whereRaw('1 = 0'),
  'not-required': (builder) =>
    builder.where((either) =>
      either
        .whereNull('d.id')
        .orWhere((closed) =>
          closed.where({ 'd.historical': false, 'd.closed_reason': 'not-required' }),
        ),
    ),
  cancelled: (builder) =>
    builder.where('d.historical', false).whereIn('d.closed_reason', ['taken-down', 'deleted']),
  'met-same-day': (builder, now) => {
    met(builder, now);
    builder.whereRaw(`${JUDGED_AT} < d.target_at`);
  },
  'met-in-time': (builder, now) => {
    met(builder, now);
    builder.whereRaw(`${JUDGED_AT} >= d.target_at and ${JUDGED_AT} < d.due_at`);
  },
  'met-late': (builder, now) => {
    met(builder, now);
    builder.whereRaw(`${JUDGED_AT} >= d.due_at`);
  },
  overdue: (builder, now) => {
    unmet(builder, now);
    builder.where('d.due_at', '<=', now);
  },
  approaching: (builder, now) => {
    unmet(builder, now);
    builder.where('d.due_at', '>', now).where('d.approaching_at', '<=', now);
  },
  open: (builder, now) => {
    unmet(builder, now);
    builder.where('d.due_at', '>', now).where('d.approaching_at', '>', now);
  },
};
