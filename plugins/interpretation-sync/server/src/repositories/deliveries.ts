import type { Knex } from 'knex';
import type { DeliveryState } from '../domain';
import type { Deliveries, DeliveryQuery, StoredDelivery } from '../services/ports';
import {
  batchesOf,
  lockRows,
  optionalInstantOfColumn,
  skipLocked,
  type Connection,
  type Query,
} from './connection';
import { databaseClock } from './database-clock';
import { deliveryOf, digestDayOf, newDeliveryRow, NONE } from './delivery-rows';

const TABLE = 'interpretation_sync_deliveries';
const ALERTS = 'interpretation_sync_alerts';
const KEY = ['alert_id', 'digest_day', 'channel', 'recipient_key'];
type Row = Record<string, unknown>;

/**
 * Keeps deliveries. What waits has a next attempt, what has ended has none; a claim ends by itself, so
 * that what a crash leaves behind is free again.
 */
export function createDeliveries(connection: Connection): Deliveries {
  const clock = databaseClock(connection.dialect);

  return {
    insert: (deliveries, at) =>
      connection.run(async (query) => {
        const rows = deliveries.map((delivery) => newDeliveryRow(delivery, at));
        for (const batch of batchesOf(rows, 30)) {
          await query.from(TABLE).insert(batch).onConflict(KEY).ignore();
        }
      }),

    dueChannels: (dueBy) =>
      connection.run(async (query) => {
        const rows: Row[] = await dueIn(query, dueBy).distinct('channel');
        return rows.map((row) => String(row['channel']));
      }),

    claim: (channel, dueBy, { by, leaseMs, dueAgainAt, graceSince }, limit) =>
      connection.run(async (query) => {
        const found = dueIn(query, dueBy)
          .where({ channel })
          .where((either) =>
            either
              .whereNull('claimed_by')
              .orWhereRaw(`?? <= ${clock} - ?`, ['claimed_at', leaseMs]),
          )
          .orderBy(['next_attempt_at', 'id'])
          .limit(limit)
          .select('id');
        const rows: Row[] = await skipLocked(found, connection.dialect);
        if (rows.length === 0) return [];
        // Locked since they were read: to look for them again by when they are due would wait for others.
        const ids = rows.map((row) => Number(row['id']));
        await query
          .from(TABLE)
          .whereIn('id', ids)
          .update({
            // First: MySQL would see who has it now.
            attempts: query.knex.raw('?? + case when ?? is null or ?? < ? then 1 else 0 end', [
              'attempts',
              'claimed_by',
              'deliver_at',
              graceSince.getTime(),
            ]),
            claimed_by: by,
            claimed_at: query.knex.raw(clock),
            next_attempt_at: dueAgainAt.getTime(),
          });
        const claimed: Row[] = await query
          .from(TABLE)
          .whereIn('id', ids)
          .where('claimed_by', by)
          .orderBy('id')
          .select('*');
        return claimed.map(deliveryOf);
      }),

    holdBack: (channel, until) =>
      connection.run(async (query) => {
        await unclaimed(query.from(TABLE))
          .where({ channel })
          .where('next_attempt_at', '<', until.getTime())
          .update({ next_attempt_at: until.getTime() });
      }),

    settle: (id, claimedBy, { attempts, sentAt, failedAt, nextAttemptAt, code, detail }) =>
      connection.run(async (query) => {
        const changed: number = await query
          .from(TABLE)
          .where({ id, claimed_by: claimedBy })
          .update({
            ...UNCLAIMED,
            attempts,
            sent_at: sentAt?.getTime() ?? null,
            failed_at: failedAt?.getTime() ?? null,
            next_attempt_at: nextAttemptAt?.getTime() ?? null,
            last_code: code,
            last_detail: detail,
          });
        return changed > 0;
      }),

    cancel: (id, claimedBy, at) =>
      connection.run(async (query) => {
        const changed: number = await query
          .from(TABLE)
          .where({ id, claimed_by: claimedBy })
          .update(cancelledAt(at));
        return changed > 0;
      }),

    cancelUnsent: (alertIds, at) =>
      connection.run(async (query) => {
        const cancelled: StoredDelivery[] = [];
        for (const batch of batchesOf(alertIds)) {
          const found = unsent(query.from(TABLE).whereIn('alert_id', batch)).select('*');
          const rows: Row[] = await lockRows(found, connection.dialect);
          if (rows.length === 0) continue;
          const ids = rows.map((row) => Number(row['id']));
          await query.from(TABLE).whereIn('id', ids).update(cancelledAt(at));
          cancelled.push(...rows.map((row) => ({ ...deliveryOf(row), ...ENDED, cancelledAt: at })));
        }
        return cancelled;
      }),

    cancelDigestsBefore: (civilDate, at) =>
      connection.run(async (query) => {
        await unsent(query.from(TABLE))
          .where('digest_day', '>', NONE)
          .where('digest_day', '<', digestDayOf(civilDate))
          .update(cancelledAt(at));
      }),

    retry: (id, at) =>
      connection.run(async (query) => {
        const changed: number = await query
          .from(TABLE)
          .where({ id })
          .whereNotNull('failed_at')
          .update({ failed_at: null, attempts: 0, next_attempt_at: at.getTime() });
        return changed > 0;
      }),

    byDocumentId: (documentId) =>
      connection.run(async (query) => {
        const row: Row | undefined = await query
          .from(TABLE)
          .where('document_id', documentId)
          .first('*');
        return row ? deliveryOf(row) : null;
      }),

    page: ({ page, pageSize, ...query }) =>
      connection.run(async (database) => {
        const total = await countOf(filtered(database, query));
        const rows: Row[] = await filtered(database, query)
          .orderBy('id', 'desc')
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return { deliveries: rows.map(deliveryOf), total };
      }),

    countsOfAlerts: (alertIds) =>
      connection.run(async (query) => {
        const counts = new Map<number, Record<DeliveryState, number>>();
        for (const batch of batchesOf(alertIds)) {
          const rows: Row[] = await query
            .from(TABLE)
            .whereIn('alert_id', batch)
            .groupBy('alert_id')
            .select('alert_id')
            .count({
              waiting: 'next_attempt_at',
              sent: 'sent_at',
              failed: 'failed_at',
              cancelled: 'cancelled_at',
            });
          for (const row of rows) counts.set(Number(row['alert_id']), stateCountsOf(row));
        }
        return counts;
      }),

    count: () =>
      connection.run(async (query) => ({
        waiting: await countOf(conditions.waiting(query.from(TABLE))),
        claimed: await countOf(conditions.waiting(query.from(TABLE)).whereNotNull('claimed_by')),
        failed: await countOf(conditions.failed(query.from(TABLE))),
      })),

    earliestAttempt: () =>
      connection.run(async (query) => {
        const row: Row | undefined = await unclaimed(query.from(TABLE))
          .min({ earliest: 'next_attempt_at' })
          .first();
        return optionalInstantOfColumn(row?.['earliest']);
      }),
  };
}

const UNCLAIMED = { claimed_at: null, claimed_by: null };
const ENDED = { nextAttemptAt: null, claimedAt: null, failedAt: null };

function cancelledAt(at: Date): Row {
  return { ...UNCLAIMED, next_attempt_at: null, failed_at: null, cancelled_at: at.getTime() };
}

const conditions: Record<DeliveryState, (builder: Knex.QueryBuilder) => Knex.QueryBuilder> = {
  waiting: (builder) => builder.whereNotNull('next_attempt_at'),
  sent: (builder) => builder.whereNotNull('sent_at'),
  failed: (builder) => builder.whereNotNull('failed_at'),
  cancelled: (builder) => builder.whereNotNull('cancelled_at'),
};

function stateCountsOf(row: Row): Record<DeliveryState, number> {
  return {
    waiting: Number(row['waiting']),
    sent: Number(row['sent']),
    failed: Number(row['failed']),
    cancelled: Number(row['cancelled']),
  };
}

function filtered(
  database: Query,
  { state, channel, alert, policy }: Omit<DeliveryQuery, 'page' | 'pageSize'>,
): Knex.QueryBuilder {
  const builder = database.from(TABLE);
  if (state !== null) conditions[state](builder);
  if (channel !== null) builder.where('channel', channel);
  if (policy !== null) builder.where('policy_document_id', policy);
  if (alert !== null) {
    builder.whereIn('alert_id', database.from(ALERTS).where('document_id', alert).select('id'));
  }
  return builder;
}

function dueIn(query: Query, dueBy: Date): Knex.QueryBuilder {
  return query.from(TABLE).where('next_attempt_at', '<=', dueBy.getTime());
}

function unsent(builder: Knex.QueryBuilder): Knex.QueryBuilder {
  return builder
    .whereNull('claimed_by')
    .where((either) => either.whereNotNull('next_attempt_at').orWhereNotNull('failed_at'));
}

function unclaimed(builder: Knex.QueryBuilder): Knex.QueryBuilder {
  return builder.whereNotNull('next_attempt_at').whereNull('claimed_by');
}

async function countOf(builder: Knex.QueryBuilder): Promise<number> {
  const counted: Row | undefined = await builder.count({ total: '*' }).first();
  return Number(counted?.['total'] ?? 0);
}
