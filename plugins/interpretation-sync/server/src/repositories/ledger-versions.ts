import type { Knex } from 'knex';
import type { Query } from './connection';
import type { Tables } from './tables';

const DEADLINES = 'interpretation_sync_deadlines';

type Refine = (version: Knex.QueryBuilder) => void;

/**
 * The versions that the ledger of one locale shows, one a policy: the public one, else the draft of a
 * policy that has a deadline. `refine` narrows the version `s` with its deadline `d`, which a public
 * one may lack, and selects. Two halves, for no index answers one condition over both.
 */
export function ledgerVersions(
  database: Query,
  tables: Tables,
  locale: string,
  refine: Refine,
): Knex.QueryBuilder {
  const { table, localised } = tables.policy;
  const versions = () =>
    database.from(`${table} as s`).modify((builder: Knex.QueryBuilder) => {
      if (localised) builder.where('s.locale', locale);
    });
  const shown = joinDeadline(versions(), tables, 'left').whereNotNull('s.published_at');
  const takenDown = joinDeadline(versions(), tables, 'inner')
    .whereNull('s.published_at')
    .whereNotExists(publicVersion(database, tables));
  return database.knex
    .queryBuilder()
    .from(shown.modify(refine).unionAll(takenDown.modify(refine)).as('ledger'));
}

/** Joins the deadline `d` of the version `s`. */
export function joinDeadline(
  versions: Knex.QueryBuilder,
  { policy }: Tables,
  kind: 'left' | 'inner',
): Knex.QueryBuilder {
  function onDeadline(this: Knex.JoinClause): void {
    this.on('d.policy_document_id', 's.document_id');
    if (policy.localised) this.andOn('d.policy_locale', 's.locale');
  }
  const deadlines = `${DEADLINES} as d`;
  return kind === 'left'
    ? versions.leftJoin(deadlines, onDeadline)
    : versions.join(deadlines, onDeadline);
}

/** The public version of the policy of `s`, for `exists`. */
export function publicVersion(database: Query, { policy }: Tables): Knex.QueryBuilder {
  return database
    .from(`${policy.table} as v`)
    .select(database.knex.raw('1'))
    .whereRaw('?? = ??', ['v.document_id', 's.document_id'])
    .whereNotNull('v.published_at')
    .modify((builder: Knex.QueryBuilder) => {
      if (policy.localised) builder.whereRaw('?? = ??', ['v.locale', 's.locale']);
    });
}

/** When the policy of `s` became public (公开时间); migrated rows may not carry the instant. */
export function disclosed({ policy }: Tables): string {
  const { disclosedAt } = policy.columns;
  return disclosedAt === null ? 's.published_at' : `coalesce(s.${disclosedAt}, s.published_at)`;
}
