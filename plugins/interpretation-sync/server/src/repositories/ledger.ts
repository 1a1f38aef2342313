import type { Knex } from 'knex';
import type { Ledger, LedgerQuery } from '../services/ports';
import type { Connection, Query } from './connection';
import { disclosed, ledgerLines } from './ledger-lines';
import { stateExpression } from './state-expression';
import type { Tables } from './tables';

type Row = Record<string, unknown>;

/** Finds pages of the ledger, on the server. */
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
  const { columns } = tables.policy;
  return ledgerLines(database, tables, query.locale).modify((builder: Knex.QueryBuilder) => {
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
