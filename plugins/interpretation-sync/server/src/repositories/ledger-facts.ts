import type { Knex } from 'knex';
import type { LedgerFacts } from '../services/ports';
import type { Query } from './connection';
import type { Tables } from './tables';

type Row = Record<string, unknown>;

/** Reads, by row id, what the ledger tells of versions of policies; attributes not mapped are null. */
export async function readFacts(
  database: Query,
  { policy, department }: Tables,
  rowIds: readonly number[],
): Promise<Map<number, LedgerFacts>> {
  const { nature, category, importance } = policy.columns;
  const column = (name: string | null) =>
    name === null ? database.knex.raw('null') : database.knex.ref(`s.${name}`);
  const link = department?.ofPolicy;
  const rows: Row[] = await database
    .from(`${policy.table} as s`)
    .modify((builder: Knex.QueryBuilder) => {
      if (!department || !link) return;
      builder
        .leftJoin(`${link.table} as l`, `l.${link.owner}`, 's.id')
        .leftJoin(`${department.table} as t`, 't.id', `l.${link.department}`)
        .select({ department: `t.${department.name}` });
    })
    .whereIn('s.id', [...rowIds])
    .select({
      id: 's.id',
      nature: column(nature),
      category: column(category),
      importance: column(importance),
    });
  return new Map(rows.map((row) => [Number(row['id']), factsOf(row)]));
}

function factsOf(row: Row): LedgerFacts {
  const text = (name: keyof LedgerFacts) => {
    const value = row[name];
    return value === null || value === undefined ? null : String(value);
  };
  return {
    nature: text('nature'),
    category: text('category'),
    importance: text('importance'),
    department: text('department'),
  };
}
