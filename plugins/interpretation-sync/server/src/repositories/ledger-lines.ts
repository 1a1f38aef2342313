import type { Knex } from 'knex';
import type { Query } from './connection';
import type { Tables } from './tables';

const DEADLINES = 'interpretation_sync_deadlines';

/**
 * Policies of one locale that are public or have a deadline, one row a document: draft `p`, public
 * version `v` and deadline `d`, of which one may be missing.
 */
export function ledgerLines(database: Query, tables: Tables, locale: string): Knex.QueryBuilder {
  const { table, localised } = tables.policy;
  return database
    .from(`${table} as p`)
    .leftJoin(`${table} as v`, function joinPublic() {
      this.on('v.document_id', 'p.document_id').onNotNull('v.published_at');
      if (localised) this.andOn('v.locale', 'p.locale');
    })
    .leftJoin(`${DEADLINES} as d`, function joinDeadline() {
      this.on('d.policy_document_id', 'p.document_id');
      if (localised) this.andOn('d.policy_locale', 'p.locale');
    })
    .whereNull('p.published_at')
    .where((shown) => shown.whereNotNull('v.id').orWhereNotNull('d.id'))
    .modify((builder: Knex.QueryBuilder) => {
      if (localised) builder.where('p.locale', locale);
    });
}

/**
 * When the policy of a line became public (公开时间). Migrated rows may carry the instant on one side
 * only, or not at all.
 */
export function disclosed({ policy }: Tables): string {
  const { disclosedAt } = policy.columns;
  return disclosedAt === null
    ? 'v.published_at'
    : `coalesce(v.${disclosedAt}, v.published_at, p.${disclosedAt})`;
}
