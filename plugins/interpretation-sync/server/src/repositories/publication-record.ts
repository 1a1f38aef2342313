import type { Knex } from 'knex';
import { z } from 'zod';
import type { PublicationRecord, TimelineEvent } from '../services/ports';
import { instantOfColumn, type Connection, type Query } from './connection';

const TABLE = 'interpretation_sync_timeline';
type Row = Record<string, unknown>;

const refusedParams = z.object({ findings: z.array(z.object({ code: z.string() })) });
const trialParams = z.object({ codes: z.array(z.string()) });

/** Reads from the timeline what the gate refused, and what it would have refused but for a trial. */
export function createPublicationRecord(connection: Connection): PublicationRecord {
  return {
    refusedSince: (since) =>
      connection.run(async (query) => {
        const rows: Row[] = await entriesSince(query, 'publication.blocked', since).select(
          'at',
          'actor_kind',
          'actor_id',
          'params',
        );
        // One publication leaves an entry with each document that was at fault.
        const publications = new Map<string, string[]>();
        for (const row of rows) {
          const key = `${String(row['at'])} ${String(row['actor_kind'])} ${String(row['actor_id'])}`;
          const { findings } = refusedParams.parse(JSON.parse(String(row['params'])));
          const codes = publications.get(key) ?? [];
          publications.set(key, [...codes, ...findings.map(({ code }) => code)]);
        }
        return [...publications.values()].map((codes) => ({ codes }));
      }),

    trialSince: (since, limit) =>
      connection.run(async (query) => {
        const entries = () => entriesSince(query, 'publication.trial', since ?? new Date(0));
        const counted: Row | undefined = await entries().count({ total: '*' }).first();
        const rows: Row[] = await entries()
          .orderBy([
            { column: 'last_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .limit(limit)
          .select('*');
        const latest = rows.map((row) => ({
          at: instantOfColumn(row['at']),
          document: {
            uid: String(row['subject_uid']),
            documentId: String(row['subject_document_id']),
            locale: String(row['subject_locale']),
            title: String(row['title']),
          },
          codes: trialParams.parse(JSON.parse(String(row['params']))).codes,
        }));
        return { count: Number(counted?.['total'] ?? 0), latest };
      }),
  };
}

function entriesSince(query: Query, event: TimelineEvent, since: Date): Knex.QueryBuilder {
  return query.from(TABLE).where({ event }).where('last_at', '>=', since.getTime());
}
