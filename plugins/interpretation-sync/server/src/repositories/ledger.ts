import type { Knex } from 'knex';
import type { Ledger, LedgerQuery } from '../services/ports';
import type { Connection, Query } from './connection';
import { stateExpression } from './state-expression';
import type { Tables } from './tables';

const DEADLINES = 'interpretation_sync_deadlines';
type Row = Record<string, unknown>;

/** Finds pages of policies that are public or have a deadline, one row a document, on the server. */
export function createLedger(connection: Connection, tables: Tables): Ledger {
  return {
    page: (query) =>
      connection.run(async (database) => {
        const counted: Row | undefined = await filtered(database, tables, query)
          .count({ total: '*' })
          .first();
        const rows: Row[] = await filtered(database, tables, query)
          .modify((builder: Knex.QueryBuilder) => order(builder, tables, query))
          .offset((query.page - 1) * query.pageSize)
          .limit(query.pageSize)
          .select('p.document_id');
        return {
          documentIds: rows.map((row) => String(row['document_id'])),
          total: Number(counted?.['total'] ?? 0),
        };
      }),
  };
}

function filtered(database: Query, tables: Tables, query: LedgerQuery): Knex.QueryBuilder {
  const { table, columns, localised } = tables.policy;
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
      if (localised) builder.where('p.locale', query.locale);
      if (query.state) {
        builder.whereRaw('? = ?', [stateExpression(database, query.now), query.state]);
      }
      if (query.from) builder.whereRaw(`${disclosed(tables)} >= ?`, [query.from]);
      if (query.before) builder.whereRaw(`${disclosed(tables)} < ?`, [query.before]);
      if (query.text === '') return;
      const pattern = `%${query.text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
      const searched = [columns.title, columns.number].filter((column) => column !== null);
      builder.where((any) => {
        for (const column of searched) {
          any.orWhereRaw("lower(??) like ? escape '!'", [`p.${column}`, pattern]);
        }
      });
    });
}

/** Migrated rows may carry the instant on one side only, or not at all. */
function disclosed({ policy }: Tables): string {
  const { disclosedAt } = policy.columns;
  return disclosedAt === null
    ? 'v.published_at'
    : `coalesce(v.${disclosedAt}, v.published_at, p.${disclosedAt})`;
}

function order(builder: Knex.QueryBuilder, tables: Tables, { sort, direction }: LedgerQuery): void {
  const { columns } = tables.policy;
  const column = {
    disclosedAt: disclosed(tables),
    dueAt: 'd.due_at',
    title: `p.${columns.title}`,
    number: columns.number === null ? 'p.id' : `p.${columns.number}`,
  }[sort];
  builder.orderByRaw(`${column} ${direction}, p.id ${direction}`);
}
