import type { Knex } from 'knex';
import type { WaiverKind } from '../domain';
import type { NewWaiver, StoredWaiver, WaiverQuery, Waivers } from '../services/ports';
import {
  batchesOf,
  instantOfColumn,
  optionalInstantOfColumn,
  type Connection,
  type Query,
} from './connection';
import { createDocumentId } from './identifiers';

export const WAIVERS = 'interpretation_sync_waivers';
export const WAIVER_KINDS: readonly WaiverKind[] = ['exempt', 'publish-first'];
type Row = Record<string, unknown>;

/**
 * Keeps waivers. `in_force_for` is unique: the policy while nothing has ended the waiver, its own id
 * ever after, so that a policy never has two.
 */
export function createWaivers(connection: Connection): Waivers {
  const first = (where: Row) =>
    connection.run(async (query) => {
      const row: Row | undefined = await query.from(WAIVERS).where(where).first('*');
      return row ? waiverOf(row) : null;
    });

  return {
    insert: async (waiver) => {
      const row = newRowOf(waiver);
      await connection.run((query) => query.from(WAIVERS).insert(row));
      const stored = await first({ document_id: row['document_id'] });
      if (!stored) throw new Error(`Waiver of ${waiver.policyDocumentId} was not stored`);
      return stored;
    },

    byDocumentId: (documentId) => first({ document_id: documentId }),
    presentOf: (policyDocumentId) => first({ in_force_for: policyDocumentId }),

    ofIds: (ids) =>
      connection.run(async (query) => {
        const waivers: StoredWaiver[] = [];
        for (const batch of batchesOf(ids)) {
          const rows: Row[] = await query.from(WAIVERS).whereIn('id', batch).select('*');
          waivers.push(...rows.map(waiverOf));
        }
        return waivers;
      }),

    page: (asked) =>
      connection.run(async (query) => {
        const counted: Row | undefined = await filtered(query, asked).count({ total: '*' }).first();
        const rows: Row[] = await filtered(query, asked)
          .orderBy([
            { column: 'granted_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .offset((asked.page - 1) * asked.pageSize)
          .limit(asked.pageSize)
          .select('*');
        return { waivers: rows.map(waiverOf), total: Number(counted?.['total'] ?? 0) };
      }),

    expired: (now, limit, except) =>
      connection.run(async (query) => {
        const rows: Row[] = await query
          .from(WAIVERS)
          .whereNull('ended_at')
          .where('expires_at', '<=', now.getTime())
          .whereNotIn('id', [...except])
          .orderBy(['expires_at', 'id'])
          .limit(limit)
          .select('id');
        return rows.map((row) => Number(row['id']));
      }),

    end: (ids, at, revocation) =>
      connection.run(async (query) => {
        const revoked = revocation && {
          revoked_at: at.getTime(),
          revoked_by: revocation.by,
          revocation_reason: revocation.reason,
        };
        for (const batch of batchesOf(ids)) {
          await query
            .from(WAIVERS)
            .whereIn('id', batch)
            .whereNull('ended_at')
            .update({
              ended_at: at.getTime(),
              in_force_for: query.knex.ref('document_id'),
              updated_at: at,
              ...revoked,
            });
        }
      }),
  };
}

/** The states of the domain as conditions; what was not revoked and has no end in the past is in force. */
function filtered(query: Query, { policyDocumentId, state, now }: WaiverQuery): Knex.QueryBuilder {
  const builder = query.from(WAIVERS);
  if (policyDocumentId !== null) builder.where('policy_document_id', policyDocumentId);
  if (state === 'revoked') return builder.whereNotNull('revoked_at');
  if (state === null) return builder;
  builder.whereNull('revoked_at');
  if (state === 'expired') return builder.where('expires_at', '<=', now.getTime());
  return builder.where((any) =>
    any.whereNull('expires_at').orWhere('expires_at', '>', now.getTime()),
  );
}

function newRowOf(waiver: NewWaiver): Row {
  return {
    document_id: createDocumentId(),
    policy_document_id: waiver.policyDocumentId,
    policy_locale: waiver.policyLocale,
    title: waiver.title,
    in_force_for: waiver.policyDocumentId,
    kind: waiver.kind,
    ground: waiver.ground,
    reason: waiver.reason,
    expires_on: waiver.expiresOn,
    expires_at: waiver.expiresAt?.getTime() ?? null,
    granted_at: waiver.grantedAt.getTime(),
    granted_by: waiver.grantedBy,
    created_at: waiver.grantedAt,
    updated_at: waiver.grantedAt,
  };
}

function waiverOf(row: Row): StoredWaiver {
  const kind = WAIVER_KINDS.find((known) => known === row['kind']);
  if (!kind)
    throw new Error(`Waiver ${String(row['id'])} has the unknown kind "${String(row['kind'])}"`);
  return {
    id: Number(row['id']),
    documentId: String(row['document_id']),
    policyDocumentId: String(row['policy_document_id']),
    policyLocale: String(row['policy_locale']),
    title: String(row['title']),
    kind,
    ground: String(row['ground']),
    reason: String(row['reason']),
    expiresOn: optionalText(row['expires_on']),
    expiresAt: optionalInstantOfColumn(row['expires_at']),
    grantedAt: instantOfColumn(row['granted_at']),
    grantedBy: String(row['granted_by']),
    revokedAt: optionalInstantOfColumn(row['revoked_at']),
    revokedBy: optionalText(row['revoked_by']),
    revocationReason: optionalText(row['revocation_reason']),
  };
}

function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
