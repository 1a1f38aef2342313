import type { Knex } from 'knex';
import type { Deadlines, NewDeadline, NumberedDeadline, StoredDeadline } from '../services/ports';
import { batchesOf, lockRows, skipLocked, type Connection, type Query } from './connection';
import { deadlineOf, newRowOf, nextAlertOf, scheduleOf, valuesOf } from './deadline-rows';
import { createDocumentId } from './identifiers';

const TABLE = 'interpretation_sync_deadlines';
const FORMER_NUMBERS = 'interpretation_sync_former_numbers';
const KEY = ['policy_document_id', 'policy_locale'];
type Row = Record<string, unknown>;

/** Instants are stored as epoch milliseconds: no column type means the same on every database. */
export function createDeadlines(connection: Connection): Deadlines {
  const ofPolicies = async (
    query: Query,
    policyDocumentIds: readonly string[],
    isLocked = false,
  ) => {
    const deadlines: StoredDeadline[] = [];
    for (const batch of batchesOf([...new Set(policyDocumentIds)])) {
      const builder = query.from(TABLE).whereIn('policy_document_id', batch).select('*');
      const rows: Row[] = await (isLocked ? lockRows(builder, connection.dialect) : builder);
      deadlines.push(...rows.map(deadlineOf));
    }
    return deadlines;
  };

  return {
    ofPolicies: (policyDocumentIds, isLocked) =>
      connection.run((query) => ofPolicies(query, policyDocumentIds, isLocked)),

    byDocumentId: (documentId) =>
      connection.run(async (query) => {
        const row: Row | undefined = await query
          .from(TABLE)
          .where('document_id', documentId)
          .first('*');
        return row ? deadlineOf(row) : null;
      }),

    closedUnder: (numbers) =>
      connection.run(async (query) => {
        const found: NumberedDeadline[] = [];
        const known = new Set(numbers.filter((number) => number !== ''));
        for (const batch of batchesOf([...known])) {
          // A policy whose clock a waiver has closed is public and needs its clock itself.
          const closed = () =>
            query
              .from(TABLE)
              .whereNotNull(`${TABLE}.closed_at`)
              .whereNot(`${TABLE}.closed_reason`, 'waived');
          const present: Row[] = await closed()
            .whereIn('number', batch)
            .select('*', { asked: 'number' });
          const former: Row[] = await closed()
            .join(FORMER_NUMBERS, `${FORMER_NUMBERS}.deadline_id`, `${TABLE}.id`)
            .whereIn(`${FORMER_NUMBERS}.number`, batch)
            .select(`${TABLE}.*`, { asked: `${FORMER_NUMBERS}.number` });
          for (const row of [...present, ...former]) {
            found.push({ number: String(row['asked']), deadline: deadlineOf(row) });
          }
        }
        return found.sort((one, other) => closedAtOf(other) - closedAtOf(one));
      }),

    keepNumbers: (numbers) =>
      connection.run(async (query) => {
        for (const batch of batchesOf(numbers)) {
          const rows = batch.map(({ number, deadlineId }) => ({
            document_id: createDocumentId(),
            number,
            deadline_id: deadlineId,
          }));
          await query
            .from(FORMER_NUMBERS)
            .insert(rows)
            .onConflict(['number', 'deadline_id'])
            .ignore();
        }
      }),

    insert: (deadlines) =>
      connection.run(async (query) => {
        if (deadlines.length === 0) return [];
        const returned: StoredDeadline[] = [];
        for (const batch of batchesOf(deadlines, 25)) {
          const insertion = query.from(TABLE).insert(batch.map((deadline) => newRowOf(deadline)));
          if (connection.returnsRows)
            returned.push(...(await insertion.returning('*')).map(deadlineOf));
          else await insertion;
        }
        if (connection.returnsRows) return returned;
        const keys = new Set(deadlines.map(keyOf));
        const stored = await ofPolicies(
          query,
          deadlines.map(({ policyDocumentId }) => policyDocumentId),
        );
        return stored.filter((deadline) => keys.has(keyOf(deadline)));
      }),

    update: (deadlines) =>
      connection.run(async (query) => {
        // Every row is there: one statement changes many rows, each to values of its own.
        for (const batch of batchesOf(deadlines, 25)) {
          const rows = batch.map((deadline) => ({
            ...valuesOf(deadline),
            document_id: deadline.documentId,
          }));
          await query.from(TABLE).insert(rows).onConflict(KEY).merge();
        }
      }),

    claimDue: (now, limit, except) =>
      connection.run(async (query) => {
        const builder = query
          .from(TABLE)
          .where('next_alert_at', '<=', now.getTime())
          .whereNotIn('id', [...except])
          .orderBy(['next_alert_at', 'id'])
          .limit(limit)
          .select('id');
        const rows: Row[] = await skipLocked(builder, connection.dialect);
        return rows.map((row) => Number(row['id']));
      }),

    ofIds: (ids) =>
      connection.run(async (query) => {
        const deadlines: StoredDeadline[] = [];
        for (const batch of batchesOf(ids)) {
          const rows: Row[] = await query.from(TABLE).whereIn('id', batch).select('*');
          deadlines.push(...rows.map(deadlineOf));
        }
        return deadlines;
      }),

    setNextAlertAt: (next) =>
      connection.run(async (query) => {
        for (const [nextAlertAt, ids] of groupByInstant(next)) {
          for (const batch of batchesOf(ids)) {
            await query.from(TABLE).whereIn('id', batch).update({ next_alert_at: nextAlertAt });
          }
        }
      }),

    pageOfOpen: (after, limit) =>
      connection.run(async (query) => {
        const rows: Row[] = await page(query, after, limit);
        return rows.map(deadlineOf);
      }),

    pageOfRunning: (after, limit, isLocked) =>
      connection.run(async (query) => {
        const running = runningOnes(page(query, after, limit));
        const rows: Row[] = await (isLocked ? lockRows(running, connection.dialect) : running);
        return rows.map(deadlineOf);
      }),

    reschedule: (deadlines) =>
      connection.run(async (query) => {
        for (const { values, ids } of groupBySchedule(deadlines)) {
          for (const batch of batchesOf(ids)) {
            await query.from(TABLE).whereIn('id', batch).update(values);
          }
        }
      }),

    setCalendarVersion: (calendarVersion) =>
      connection.run(async (query) => {
        await otherCalendar(query, calendarVersion).update({ calendar_version: calendarVersion });
      }),

    hasOtherCalendar: (calendarVersion) =>
      connection.run(async (query) => {
        const row: Row | undefined = await otherCalendar(query, calendarVersion).first('id');
        return row !== undefined;
      }),
  };
}

/** Deadlines that are not closed, by id. */
function page(query: Query, after: number, limit: number): Knex.QueryBuilder {
  const builder = query.from(TABLE).where('id', '>', after).whereNull('closed_at');
  return builder.orderBy('id').limit(limit).select('*');
}

function runningOnes(builder: Knex.QueryBuilder): Knex.QueryBuilder {
  return builder.whereNull('closed_at').whereNull('met_at').where('historical', false);
}

function otherCalendar(query: Query, calendarVersion: string): Knex.QueryBuilder {
  return runningOnes(query.from(TABLE)).whereNot('calendar_version', calendarVersion);
}

/** Deadlines whose schedule and next alert are the same, with the columns that say so. */
function groupBySchedule(deadlines: readonly StoredDeadline[]): { values: Row; ids: number[] }[] {
  const groups = new Map<string, { values: Row; ids: number[] }>();
  for (const deadline of deadlines) {
    const values = { ...scheduleOf(deadline), next_alert_at: nextAlertOf(deadline) };
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.ids.push(deadline.id);
    else groups.set(key, { values, ids: [deadline.id] });
  }
  return [...groups.values()];
}

function groupByInstant(
  next: readonly { id: number; nextAlertAt: Date | null }[],
): Map<number | null, number[]> {
  const groups = new Map<number | null, number[]>();
  for (const { id, nextAlertAt } of next) {
    const key = nextAlertAt?.getTime() ?? null;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}

function keyOf({
  policyDocumentId,
  locale,
}: Pick<NewDeadline, 'policyDocumentId' | 'locale'>): string {
  return `${policyDocumentId}:${locale}`;
}

function closedAtOf({ deadline }: NumberedDeadline): number {
  return deadline.closedAt?.getTime() ?? 0;
}
