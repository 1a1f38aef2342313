import type { Knex } from 'knex';
import type { Ledger, LedgerQuery } from '../services/ports';
import type { Connection, Query } from './connection';
import { readFacts } from './ledger-facts';
import { disclosed, ledgerVersions } from './ledger-versions';
import { stateExpression } from './state-expression';
import type { Tables } from './tables';

type Row = Record<string, unknown>;
type Choices = Awaited<ReturnType<Ledger['choices']>>;

/**
 * Finds the policies of the ledger on the server.
 *
 * @param enumerated what the attributes of a policy may be set to.
 */
export function createLedger(
  connection: Connection,
  tables: Tables,
  enumerated: Pick<Choices, 'natures' | 'categories'>,
): Ledger {
  return {
    find: (query, { offset, limit }) =>
      connection.run(async (database) => {
        const { direction } = query;
        const rows: Row[] = await ledgerVersions(database, tables, query.locale, (version) => {
          narrow(version, database, tables, query);
          const key = database.knex.raw(sortKey(tables, query));
          version.select({ id: 's.id', document_id: 's.document_id', sort_key: key });
        })
          // Databases disagree on where to put what has no value.
          .orderByRaw(`case when sort_key is null then 1 else 0 end, sort_key ${direction}`)
          .orderBy('id', direction)
          .offset(offset)
          .limit(limit)
          .select('document_id');
        return rows.map((row) => String(row['document_id']));
      }),

    count: (query) =>
      connection.run(async (database) => {
        const counted: Row | undefined = await ledgerVersions(
          database,
          tables,
          query.locale,
          (version) => {
            narrow(version, database, tables, query);
            version.select('s.id');
          },
        )
          .count({ total: '*' })
          .first();
        return Number(counted?.['total'] ?? 0);
      }),

    facts: (rowIds) => connection.run((database) => readFacts(database, tables, rowIds)),

    choices: () =>
      connection.run(async (database) => {
        const { department } = tables;
        if (!department) return { ...enumerated, departments: [] };
        const rows: Row[] = await database
          .from(department.table)
          .distinct({ id: 'document_id', name: department.name })
          .orderBy('name');
        const departments = rows.map((row) => ({
          id: String(row['id']),
          name: String(row['name']),
        }));
        return { ...enumerated, departments };
      }),
  };
}

function narrow(
  version: Knex.QueryBuilder,
  database: Query,
  tables: Tables,
  query: LedgerQuery,
): void {
  const { columns } = tables.policy;
  if (query.states.length > 0) {
    const marks = query.states.map(() => '?').join(', ');
    version.whereRaw(`? in (${marks})`, [stateExpression(database, query.now), ...query.states]);
    if (!query.states.includes('not-required')) version.whereNotNull('d.id');
  }
  if (query.from) version.whereRaw(`${disclosed(tables)} >= ?`, [query.from]);
  if (query.before) version.whereRaw(`${disclosed(tables)} < ?`, [query.before]);
  narrowTo(version, columns.nature, query.nature);
  narrowTo(version, columns.category, query.category);
  if (query.department !== null) narrowToDepartment(version, database, tables, query.department);
  if (query.text !== '') search(version, tables, query);
}

/** Where a project has no such attribute, nothing has the value. */
function narrowTo(version: Knex.QueryBuilder, column: string | null, value: string | null): void {
  if (value === null) return;
  if (column === null) version.whereRaw('1 = 0');
  else version.where(`s.${column}`, value);
}

function narrowToDepartment(
  version: Knex.QueryBuilder,
  database: Query,
  { department }: Tables,
  documentId: string,
): void {
  const link = department?.ofPolicy;
  if (!department || !link) {
    version.whereRaw('1 = 0');
    return;
  }
  version.whereIn(
    's.id',
    database
      .from(`${link.table} as l`)
      .join(`${department.table} as t`, 't.id', `l.${link.department}`)
      .where('t.document_id', documentId)
      .select(`l.${link.owner}`),
  );
}

function search(
  version: Knex.QueryBuilder,
  { policy }: Tables,
  { text, number }: LedgerQuery,
): void {
  const { columns } = policy;
  version.where((either) => {
    either.whereRaw(...contains(`s.${columns.title}`, text));
    if (columns.number !== null) either.orWhereRaw(...contains(`s.${columns.number}`, number));
  });
}

function contains(column: string, text: string): [sql: string, bindings: string[]] {
  const pattern = `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  return ["lower(??) like ? escape '!'", [column, pattern]];
}

function sortKey(tables: Tables, { sort }: LedgerQuery): string {
  const { title, number } = tables.policy.columns;
  return {
    disclosedAt: disclosed(tables),
    dueAt: 'd.due_at',
    title: `s.${title}`,
    number: number === null ? 's.id' : `s.${number}`,
  }[sort];
}
