import type { Knex } from 'knex';
import { z } from 'zod';
import type { DocumentReference } from '../domain';
import type { Actor, StoredTimelineEntry, Timeline, TimelineEntry } from '../services/ports';
import { batchesOf, instantOfColumn, type Connection, type Query } from './connection';
import { createDocumentId } from './identifiers';

const TABLE = 'interpretation_sync_timeline';
const ACTOR_KINDS: readonly Actor['kind'][] = ['admin', 'api-token', 'user', 'public', 'system'];
const foundParams = z.object({ rowId: z.number() });
type Row = Record<string, unknown>;

/** Append-only record (全程留痕); a repeated refusal raises the count of its entry. */
export function createTimeline(connection: Connection): Timeline {
  const append = (entries: readonly TimelineEntry[]) =>
    connection.run(async (query) => {
      for (const batch of batchesOf(entries)) {
        await query.from(TABLE).insert(batch.map(rowOf));
      }
    });

  return {
    append,
    ofDocument: (document, { page, pageSize }) =>
      connection.run(async (query) => {
        const counted: Row | undefined = await about(query, document).count({ total: '*' }).first();
        const rows: Row[] = await about(query, document)
          .orderBy([
            { column: 'at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return {
          entries: rows.map((row) => entryOf(row, document)),
          total: Number(counted?.['total'] ?? 0),
        };
      }),
    foundRows: (uid, documentIds) =>
      connection.run(async (query) => {
        const found = new Set<number>();
        for (const batch of batchesOf([...new Set(documentIds)])) {
          const rows: Row[] = await query
            .from(TABLE)
            .where({ event: 'publication.found', subject_uid: uid })
            .whereIn('subject_document_id', batch)
            .select('params');
          for (const row of rows)
            found.add(foundParams.parse(JSON.parse(String(row['params']))).rowId);
        }
        return found;
      }),
    appendRefusals: async (entries, since) => {
      const fresh: TimelineEntry[] = [];
      for (const entry of entries) {
        const repeated = await connection.run((query) =>
          query
            .from(TABLE)
            .where({
              event: entry.event,
              subject_uid: entry.document.uid,
              subject_document_id: entry.document.documentId,
              subject_locale: entry.document.locale,
              actor_kind: entry.actor.kind,
              actor_id: entry.actor.id,
            })
            .where('last_at', '>=', since.getTime())
            .update({
              count: query.knex.raw('?? + 1', ['count']),
              last_at: entry.at.getTime(),
              params: JSON.stringify(entry.params),
            }),
        );
        if (repeated === 0) fresh.push(entry);
      }
      await append(fresh);
    },
  };
}

/** A waiver holds in every language, and is recorded in one. */
function about(query: Query, { uid, documentId, locale }: DocumentReference): Knex.QueryBuilder {
  return query
    .from(TABLE)
    .where({ subject_uid: uid, subject_document_id: documentId })
    .where((any) => any.where('subject_locale', locale).orWhere('event', 'like', 'waiver.%'));
}

function rowOf({ at, event, document, actor, params }: TimelineEntry): Row {
  return {
    document_id: createDocumentId(),
    at: at.getTime(),
    last_at: at.getTime(),
    count: 1,
    event,
    subject_uid: document.uid,
    subject_document_id: document.documentId,
    subject_locale: document.locale,
    title: document.title,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    params: JSON.stringify(params),
    created_at: at,
    updated_at: at,
  };
}

function entryOf(row: Row, document: DocumentReference): StoredTimelineEntry {
  const params: unknown = JSON.parse(String(row['params']));
  return {
    at: instantOfColumn(row['at']),
    lastAt: instantOfColumn(row['last_at']),
    count: Number(row['count']),
    event: String(row['event']),
    document: { ...document, title: String(row['title']) },
    actor: {
      kind: ACTOR_KINDS.find((kind) => kind === row['actor_kind']) ?? 'system',
      id: String(row['actor_id']),
      name: String(row['actor_name']),
    },
    params: z.record(z.string(), z.unknown()).parse(params),
  };
}
