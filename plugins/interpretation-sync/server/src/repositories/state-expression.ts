import type { Knex } from 'knex';
import type { Query } from './connection';

/** A met deadline is judged by the first time it was met. */
const JUDGED_AT = 'coalesce(d.first_met_at, d.met_at)';

/**
 * `stateOf` of the domain over the deadline `d` of a row, which may have none; a test holds the two
 * together.
 *
 * @param at now, or an earlier or later instant as of which it is judged.
 */
export function stateExpression({ knex }: Query, at: Date): Knex.Raw {
  return knex.raw(
    `case
      when d.id is null then 'not-required'
      when d.historical then 'historical'
      when d.closed_at <= :at then
        case when d.closed_reason in ('not-required', 'waived') then d.closed_reason
          else 'cancelled' end
      when ${JUDGED_AT} <= :at and not (d.opened_at <= :at and coalesce(d.met_at > :at, true)) then
        case when ${JUDGED_AT} < d.target_at then 'met-same-day'
          when ${JUDGED_AT} < d.due_at then 'met-in-time'
          else 'met-late' end
      when d.due_at <= :at then 'overdue'
      when d.approaching_at <= :at then 'approaching'
      else 'open'
    end`,
    { at: at.getTime() },
  );
}
