import type { Knex } from 'knex';
import type { AlertLevel } from '../domain';
import type { Alerts, NewAlert, StoredAlert, StoredDeadline } from '../services/ports';
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
const LEVELS: readonly AlertLevel[] = ['started', 'reminder', 'overdue', 'escalation', 'withdrawn'];
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

  return {
    ofDeadlines: (deadlineIds) => connection.run((query) => ofDeadlines(query, deadlineIds)),

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
          const openOfBatch = () => openOnes(query.from(TABLE).whereIn('deadline_id', batch));
          if (connection.returnsRows) {
            const rows: Row[] = await openOfBatch().update(ended).returning('*');
            alerts.push(...rows.map(alertOf));
            continue;
          }
          const rows: Row[] = await openOfBatch().select('*').forUpdate();
          const ids = rows.map((row) => Number(row['id']));
          if (ids.length > 0) await query.from(TABLE).whereIn('id', ids).update(ended);
          alerts.push(...rows.map((row) => alertOf({ ...row, ...ended })));
        }
        return alerts;
      }),

    setDue: (deadlines) =>
      connection.run(async (query) => {
        for (const { due, ids } of groupByDue(deadlines)) {
          for (const batch of batchesOf(ids)) {
            await openOnes(query.from(TABLE).whereIn('deadline_id', batch)).update(due);
          }
        }
      }),

    page: ({ open, page, pageSize }) =>
      connection.run(async (query) => {
        const filtered = () => {
          const builder = query.from(TABLE);
          if (open === null) return builder;
          return open
            ? openOnes(builder)
            : builder.whereRaw('coalesce(resolved_at, retracted_at) is not null');
        };
        const counted: Row | undefined = await filtered().count({ total: '*' }).first();
        const rows: Row[] = await filtered()
          .orderBy([
            { column: 'raised_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return { alerts: rows.map(alertOf), total: Number(counted?.['total'] ?? 0) };
      }),

    acknowledge: (documentId, by, at) =>
      connection.run(async (query) => {
        await query
          .from(TABLE)
          .where('document_id', documentId)
          .whereNull('acknowledged_at')
          .update({ acknowledged_at: at.getTime(), acknowledged_by: by });
        const row: Row | undefined = await query
          .from(TABLE)
          .where('document_id', documentId)
          .first('*');
        return row ? alertOf(row) : null;
      }),
  };
}

function openOnes(builder: Knex.QueryBuilder): Knex.QueryBuilder {
  return builder.whereNull('resolved_at').whereNull('retracted_at');
}

/** Deadlines that are due together, with the columns of their alerts that say so. */
function groupByDue(deadlines: readonly StoredDeadline[]): { due: Row; ids: number[] }[] {
  const groups = new Map<string, { due: Row; ids: number[] }>();
  for (const { id, dueOn, dueAt, provisional } of deadlines) {
    const due = { due_on: dueOn, due_at: dueAt.getTime(), provisional };
    const key = JSON.stringify(due);
    const ids = groups.get(key)?.ids ?? [];
    groups.set(key, { due, ids: [...ids, id] });
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
