import type { Knex } from 'knex';
import type { StatedRows, StateFilter } from '../services/ports';
import type { Connection, Query } from './connection';
import { joinDeadline, publicVersion } from './ledger-versions';
import { stateExpression } from './state-expression';
import type { Tables } from './tables';

/**
 * Names the rows of documents in some state as a query within a query: listed one by one they would
 * be more than a statement may bind.
 */
export function createStatedRows(connection: Connection, tables: Tables): StatedRows {
  return {
    filter: (side, filter) =>
      // Within an object: a promise would run the query itself.
      connection.run(async (database) => {
        const policies = statedPolicies(database, tables, filter);
        const { table, policy, interpretation } = tables.link;
        return {
          id: {
            $in:
              side === 'policy'
                ? policies.select('s.id')
                : policies
                    .join(`${table} as l`, `l.${policy}`, 's.id')
                    .select(`l.${interpretation}`),
          },
        };
      }),
  };
}

/** Rows `s` of policies, drafts and public ones, that the ledger shows in such a state. */
function statedPolicies(
  database: Query,
  tables: Tables,
  { states, dueFrom, dueTo, now }: StateFilter,
): Knex.QueryBuilder {
  const isDue = dueFrom !== null || dueTo !== null;
  const mayLackDeadline = !isDue && (states.length === 0 || states.includes('not-required'));
  const rows = database.from(`${tables.policy.table} as s`);
  return joinDeadline(rows, tables, mayLackDeadline ? 'left' : 'inner').modify(
    (builder: Knex.QueryBuilder) => {
      if (mayLackDeadline) {
        builder.where((shown) =>
          shown
            .whereNotNull('d.id')
            .orWhereNotNull('s.published_at')
            .orWhereExists(publicVersion(database, tables)),
        );
      }
      if (states.length > 0) {
        const marks = states.map(() => '?').join(', ');
        builder.whereRaw(`? in (${marks})`, [stateExpression(database, now), ...states]);
      }
      if (dueFrom !== null) builder.where('d.due_on', '>=', dueFrom);
      if (dueTo !== null) builder.where('d.due_on', '<=', dueTo);
    },
  );
}
