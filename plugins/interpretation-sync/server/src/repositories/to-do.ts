import type { Knex } from 'knex';
import type { ToDo, ToDoKind, ToDoQuery, ToDoRow } from '../services/ports';
import type { Connection, Query } from './connection';
import { deadlineOf } from './deadline-rows';
import type { Tables } from './tables';

type Row = Record<string, unknown>;

/** Deadlines of public policies that nobody has met yet, read along their index. */
export function createToDo(connection: Connection, tables: Tables): ToDo {
  return {
    totals: (query) =>
      connection.run(async (database) => {
        const row: Row | undefined = await unmetOnes(database, tables, query)
          .select(
            Object.fromEntries(
              kinds.map((kind) => {
                const [condition, bindings] = conditions[kind](query);
                return [
                  kind,
                  database.knex.raw(`sum(case when ${condition} then 1 else 0 end)`, bindings),
                ];
              }),
            ),
          )
          .first();
        const totalOf = (kind: ToDoKind) => Number(row?.[kind] ?? 0);
        return {
          overdue: totalOf('overdue'),
          dueToday: totalOf('dueToday'),
          dueSoon: totalOf('dueSoon'),
        };
      }),

    first: (kind, query, limit) =>
      connection.run((database) =>
        firstOf(database, tables, query, conditions[kind](query), limit),
      ),

    pressing: (query, limit) =>
      connection.run((database) =>
        firstOf(
          database,
          tables,
          query,
          ['(d.approaching_at <= ? or d.due_on <= ?)', [query.now.getTime(), query.today]],
          limit,
        ),
      ),
  };
}

const kinds = ['overdue', 'dueToday', 'dueSoon'] as const satisfies readonly ToDoKind[];

type Condition = [sql: string, bindings: (number | string)[]];

const conditions: Record<ToDoKind, (query: ToDoQuery) => Condition> = {
  overdue: ({ now }) => ['d.due_at <= ?', [now.getTime()]],
  dueToday: ({ now, today }) => ['(d.due_at > ? and d.due_on = ?)', [now.getTime(), today]],
  dueSoon: ({ now, today }) => [
    '(d.due_at > ? and d.approaching_at <= ? and d.due_on <> ?)',
    [now.getTime(), now.getTime(), today],
  ],
};

async function firstOf(
  database: Query,
  tables: Tables,
  query: ToDoQuery,
  [condition, bindings]: Condition,
  limit: number,
): Promise<ToDoRow[]> {
  const rows: Row[] = await withDepartment(unmetOnes(database, tables, query), database, tables)
    .whereRaw(condition, bindings)
    .orderBy(['d.due_at', 'd.id'])
    .limit(limit)
    .select({ policy_title: `v.${tables.policy.columns.title}` }, 'd.*');
  return rows.map(rowOf);
}

function unmetOnes(database: Query, { policy }: Tables, { locale }: ToDoQuery): Knex.QueryBuilder {
  return database
    .from('interpretation_sync_deadlines as d')
    .join(`${policy.table} as v`, function joinPublic() {
      this.on('v.document_id', 'd.policy_document_id').onNotNull('v.published_at');
      if (policy.localised) this.andOn('v.locale', 'd.policy_locale');
    })
    .where({ 'd.policy_locale': locale, 'd.historical': false })
    .whereNull('d.met_at')
    .whereNull('d.closed_at');
}

function withDepartment(
  builder: Knex.QueryBuilder,
  { knex }: Query,
  { department }: Tables,
): Knex.QueryBuilder {
  const link = department?.ofPolicy;
  if (!department || !link)
    return builder.select({ department_name: knex.raw('null'), department_id: knex.raw('null') });
  return builder
    .leftJoin(`${link.table} as f`, `f.${link.owner}`, 'v.id')
    .leftJoin(`${department.table} as g`, 'g.id', `f.${link.department}`)
    .select({ department_name: `g.${department.name}`, department_id: 'g.id' });
}

function rowOf(row: Row): ToDoRow {
  const { department_name: department, department_id: departmentId } = row;
  return {
    deadline: deadlineOf(row),
    title: String(row['policy_title'] ?? ''),
    department: typeof department === 'string' ? department : null,
    departmentId: departmentId === null || departmentId === undefined ? null : Number(departmentId),
  };
}
