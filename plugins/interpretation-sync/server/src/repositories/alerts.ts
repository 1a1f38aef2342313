import type { Knex } from 'knex';
import type { AlertLevel } from '../domain';
import type { AlertFilter } from '../../../shared/contracts';
import type { AlertQuery, Alerts, NewAlert, StoredAlert, StoredDeadline } from '../services/ports';
import {
  batchesOf,
  instantOfColumn,
  optionalInstantOfColumn,
  type Connection,
  type Query,
} from './connection';
import { createDocumentId } from './identifiers';

const TABLE = 'interpretation_sync_alerts';
const KEY = ['deadline_id', 'level', 'cycle', 'step'];
export const LEVELS: readonly AlertLevel[] = [
  'started',
  'reminder',
  'overdue',
  'escalation',
  'withdrawn',
];
type Row = Record<string, unknown>;

/** Keeps alerts; that each is raised once is the work of the unique key, not of a look-up. */
export function createAlerts(connection: Connection): Alerts {
  const ofDeadlines = async (query: Query, deadlineIds: readonly number[]) => {
    const alerts: StoredAlert[] = [];
    for (const batch of batchesOf([...new Set(deadlineIds)])) {
      const rows: Row[] = await query.from(TABLE).whereIn('deadline_id', batch).select('*');
      alerts.push(...rows.map(alertOf));
    }
    return alerts;
  };

  /** Changes the rows that match. Returns them as they are then. */
  const change = async (
    query: Query,
    matching: () => Knex.QueryBuilder,
    values: Row,
  ): Promise<StoredAlert[]> => {
    if (connection.returnsRows) {
      const changed: Row[] = await matching().update(values).returning('*');
      return changed.map(alertOf);
    }
    const rows: Row[] = await matching().select('*').forUpdate();
    const ids = rows.map((row) => Number(row['id']));
    if (ids.length > 0) await query.from(TABLE).whereIn('id', ids).update(values);
    return rows.map((row) => alertOf({ ...row, ...values }));
  };

  return {
    ofDeadlines: (deadlineIds) => connection.run((query) => ofDeadlines(query, deadlineIds)),

    ofIds: (ids) =>
      connection.run(async (query) => {
        const alerts: StoredAlert[] = [];
        for (const batch of batchesOf(ids)) {
          const rows: Row[] = await query.from(TABLE).whereIn('id', batch).select('*');
          alerts.push(...rows.map(alertOf));
        }
        return alerts;
      }),

    raise: (alerts) =>
      connection.run(async (query) => {
        if (alerts.length === 0) return [];
        const rows = alerts.map(newRowOf);
        const returned: StoredAlert[] = [];
        for (const batch of batchesOf(rows, 40)) {
          const insertion = query.from(TABLE).insert(batch).onConflict(KEY).ignore();
          if (connection.returnsRows)
            returned.push(...(await insertion.returning('*')).map(alertOf));
          else await insertion;
        }
        if (connection.returnsRows) return returned;
        const inserted = new Set(rows.map((row) => row['document_id']));
        const stored = await ofDeadlines(
          query,
          alerts.map(({ deadline }) => deadline.id),
        );
        return stored.filter(({ documentId }) => inserted.has(documentId));
      }),

    end: (deadlineIds, how, at) =>
      connection.run(async (query) => {
        const column = how === 'resolved' ? 'resolved_at' : 'retracted_at';
        const ended = { [column]: at.getTime() };
        const alerts: StoredAlert[] = [];
        for (const batch of batchesOf([...new Set(deadlineIds)])) {
          const pending = () => pendingOnes(query.from(TABLE).whereIn('deadline_id', batch));
          alerts.push(...(await change(query, pending, ended)));
        }
        return alerts;
      }),

    setDue: (deadlines) =>
      connection.run(async (query) => {
        for (const { due, ids } of groupByDue(deadlines)) {
          for (const batch of batchesOf(ids)) {
            await pendingOnes(query.from(TABLE).whereIn('deadline_id', batch)).update(due);
          }
        }
      }),

    page: ({ page, pageSize, ...query }) =>
      connection.run(async (database) => {
        const total = await countOf(filtered(database, query));
        const rows: Row[] = await filtered(database, query)
          .orderBy([
            { column: 'raised_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return { alerts: rows.map(alertOf), total };
      }),

    count: (state) => connection.run((query) => countOf(conditions[state](query.from(TABLE)))),

    byDocumentIds: (documentIds) =>
      connection.run(async (query) => {
        const alerts = new Map<string, StoredAlert>();
        for (const batch of batchesOf(documentIds)) {
          const rows: Row[] = await query.from(TABLE).whereIn('document_id', batch).select('*');
          for (const row of rows) alerts.set(String(row['document_id']), alertOf(row));
        }
        return documentIds.flatMap((documentId) => alerts.get(documentId) ?? []);
      }),

    acknowledge: (documentIds, by, at) =>
      connection.run(async (query) => {
        const alerts: StoredAlert[] = [];
        for (const batch of batchesOf(documentIds)) {
          const unseen = () =>
            query.from(TABLE).whereIn('document_id', batch).whereNull('acknowledged_at');
          alerts.push(
            ...(await change(query, unseen, {
              acknowledged_at: at.getTime(),
              acknowledged_by: by,
            })),
          );
        }
        return alerts;
      }),
  };
}

const conditions: Record<AlertFilter, (builder: Knex.QueryBuilder) => Knex.QueryBuilder> = {
  open: (builder) => pendingOnes(builder).whereNull('acknowledged_at'),
  acknowledged: (builder) => pendingOnes(builder).whereNotNull('acknowledged_at'),
  resolved: (builder) => builder.whereNotNull('resolved_at'),
  retracted: (builder) => builder.whereNull('resolved_at').whereNotNull('retracted_at'),
  pending: pendingOnes,
  closed: (builder) => builder.whereRaw('coalesce(resolved_at, retracted_at) is not null'),
  all: (builder) => builder,
};

function filtered(
  database: Query,
  { state, level, policy }: Pick<AlertQuery, 'state' | 'level' | 'policy'>,
): Knex.QueryBuilder {
  const builder = conditions[state](database.from(TABLE));
  if (level !== null) builder.where('level', level);
  if (policy !== null) builder.where('policy_document_id', policy);
  return builder;
}

async function countOf(builder: Knex.QueryBuilder): Promise<number> {
  const counted: Row | undefined = await builder.count({ total: '*' }).first();
  return Number(counted?.['total'] ?? 0);
}

function pendingOnes(builder: Knex.QueryBuilder): Knex.QueryBuilder {
  return builder.whereNull('resolved_at').whereNull('retracted_at');
}

/** Deadlines that are due together, with the columns of their alerts that say so. */
function groupByDue(deadlines: readonly StoredDeadline[]): { due: Row; ids: number[] }[] {
  const groups = new Map<string, { due: Row; ids: number[] }>();
  for (const { id, dueOn, dueAt, provisional } of deadlines) {
    const due = { due_on: dueOn, due_at: dueAt.getTime(), provisional };
    const key = JSON.stringify(due);
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { due, ids: [id] });
  }
  return [...groups.values()];
}

function newRowOf({ deadline, level, cycle, step, title, raisedAt }: NewAlert): Row {
  return {
    document_id: createDocumentId(),
    deadline_id: deadline.id,
    level,
    cycle,
    step,
    policy_document_id: deadline.policyDocumentId,
    policy_locale: deadline.locale,
    title,
    due_on: deadline.dueOn,
    due_at: deadline.dueAt.getTime(),
    provisional: deadline.provisional,
    raised_at: raisedAt.getTime(),
    created_at: raisedAt,
    updated_at: raisedAt,
  };
}

function alertOf(row: Row): StoredAlert {
  const level = LEVELS.find((candidate) => candidate === row['level']);
  if (!level)
    throw new Error(`Alert ${String(row['id'])} has the unknown level "${String(row['level'])}"`);
  return {
    id: Number(row['id']),
    documentId: String(row['document_id']),
    deadlineId: Number(row['deadline_id']),
    level,
    cycle: Number(row['cycle']),
    step: Number(row['step']),
    policyDocumentId: String(row['policy_document_id']),
    policyLocale: String(row['policy_locale']),
    title: String(row['title']),
    dueOn: String(row['due_on']),
    dueAt: instantOfColumn(row['due_at']),
    provisional: Boolean(row['provisional']),
    raisedAt: instantOfColumn(row['raised_at']),
    acknowledgedAt: optionalInstantOfColumn(row['acknowledged_at']),
    acknowledgedBy: typeof row['acknowledged_by'] === 'string' ? row['acknowledged_by'] : null,
    resolvedAt: optionalInstantOfColumn(row['resolved_at']),
    retractedAt: optionalInstantOfColumn(row['retracted_at']),
  };
}
