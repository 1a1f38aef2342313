import type { Knex } from 'knex';
import type { CountedGroup, Statistics, StatisticsQuery } from '../services/ports';
import { batchesOf, type Connection, type Query } from './connection';
import { disclosed, ledgerVersions } from './ledger-versions';
import { stateExpression } from './state-expression';
import type { DepartmentTable, Tables } from './tables';

type Row = Record<string, unknown>;

/** Counts the lines of the ledger by group and state, each question with one statement. */
export function createStatistics(connection: Connection, tables: Tables): Statistics {
  return {
    byMonth: (query, months) =>
      connection.run(async (database) => {
        const [group, bindings] = monthExpression(months);
        return countBy(database, judgedLines(database, tables, query), group, bindings);
      }),

    byDepartment: (query) =>
      connection.run(async (database) => {
        const { department } = tables;
        const link = department?.ofPolicy;
        if (!link) {
          const lines = judgedLines(database, tables, query);
          return { counted: await countBy(database, lines, "''", []), names: new Map() };
        }
        const lines = judgedLines(database, tables, query, (version) => {
          version
            .leftJoin(`${link.table} as f`, `f.${link.owner}`, 's.id')
            .select({ department: `f.${link.department}` });
        });
        const counted = await countBy(database, lines, 'department', []);
        return withDepartments(database, department, counted);
      }),
  };
}

/** Lines of the ledger with when they became public, how they stand and on what. */
function judgedLines(
  database: Query,
  tables: Tables,
  { locale, from, before, asOf }: StatisticsQuery,
  refine: (version: Knex.QueryBuilder) => void = () => undefined,
): Knex.QueryBuilder {
  const at = disclosed(tables);
  return ledgerVersions(database, tables, locale, (version) => {
    version
      .whereRaw(`${at} >= ? and ${at} < ? and ${at} <= ?`, [from, before, asOf])
      .select({
        disclosed: database.knex.raw(at),
        state: stateExpression(database, asOf),
        provisional: 'd.provisional',
      })
      .modify(refine);
  });
}

async function countBy(
  { knex }: Query,
  lines: Knex.QueryBuilder,
  group: string,
  bindings: readonly (string | Date)[],
): Promise<CountedGroup[]> {
  const rows: Row[] = await knex
    .queryBuilder()
    .from(lines.as('line'))
    .select({
      key: knex.raw(group, bindings),
      state: 'state',
      count: knex.raw('count(*)'),
      provisional: knex.raw('sum(case when provisional then 1 else 0 end)'),
    })
    // By position: a group with bindings is not the same expression to every database when repeated.
    .groupByRaw('1, 2');
  return rows.map((row) => ({
    key: row['key'] === null ? '' : String(row['key']),
    state: String(row['state']),
    count: Number(row['count']),
    provisional: Number(row['provisional']),
  }));
}

/** Months begin at instants that no database can tell by itself: it knows no zone of the body. */
function monthExpression(
  months: readonly { key: string; from: Date }[],
): [string, (string | Date)[]] {
  const [first, ...later] = months;
  const bindings = [...later].reverse().flatMap(({ key, from }) => [from, key]);
  const branches = later.map(() => 'when disclosed >= ? then ?').join(' ');
  return later.length === 0
    ? ['?', [first?.key ?? '']]
    : [`case ${branches} else ? end`, [...bindings, first?.key ?? '']];
}

/** Names the departments, by row id so far, by their documents. */
async function withDepartments(
  database: Query,
  department: DepartmentTable,
  counted: readonly CountedGroup[],
): Promise<{ counted: CountedGroup[]; names: Map<string, string> }> {
  const documents = new Map<string, string>();
  const names = new Map<string, string>();
  const rowIds = [...new Set(counted.map(({ key }) => key).filter((key) => key !== ''))];
  for (const batch of batchesOf(rowIds)) {
    const rows: Row[] = await database
      .from(department.table)
      .whereIn('id', batch.map(Number))
      .select({ id: 'id', document_id: 'document_id', name: department.name });
    for (const row of rows) {
      documents.set(String(row['id']), String(row['document_id']));
      names.set(String(row['document_id']), String(row['name'] ?? ''));
    }
  }
  return {
    counted: counted.map((group) => ({ ...group, key: documents.get(group.key) ?? '' })),
    names,
  };
}
