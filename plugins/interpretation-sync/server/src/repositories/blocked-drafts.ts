import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { BlockedDraft, BlockedDrafts, BlockedDraftsQuery } from '../services/ports';
import { instantOfColumn, type Connection, type Query } from './connection';
import type { SideTable, Tables } from './tables';

const TIMELINE = 'interpretation_sync_timeline';
type Row = Record<string, unknown>;

const params = z.object({ findings: z.array(z.looseObject({ code: z.string() })) });

/** Drafts that the gate refused, from the timeline, as far as the reader may see them. */
export function createBlockedDrafts(
  strapi: Core.Strapi,
  connection: Connection,
  tables: Tables,
  types: Record<BlockedDraftsQuery['side'], { uid: UID.ContentType }>,
): BlockedDrafts {
  /** What the person's permissions ask of a row, which may lead over relations. */
  const readableIds = ({ side, readable }: BlockedDraftsQuery): Knex.QueryBuilder =>
    strapi.db.queryBuilder(types[side].uid).select('id').where(readable).getKnexQuery();

  return {
    latest: (query, limit) =>
      connection.run(async (database) => {
        const table = tables[query.side];
        const matching = () => {
          const builder = refusedDrafts(database, table, query);
          if (Object.keys(query.readable).length === 0) return builder;
          // Joined: as a list to look in, SQLite goes through all of it for every refusal.
          return builder.join(readableIds(query).as('readable'), 'readable.id', 'p.id');
        };
        const counted: Row | undefined = await matching()
          .countDistinct({ total: 'p.document_id' })
          .first();
        const title = `p.${table.columns.title}`;
        const rows: Row[] = await matching()
          .groupBy(['p.document_id', title])
          .orderBy([
            { column: 'last_refused_at', order: 'desc' },
            { column: 'p.document_id', order: 'asc' },
          ])
          .limit(limit)
          .select({ document_id: 'p.document_id', title })
          .max({ last_refused_at: 't.last_at' });
        const codes = await codesOf(database, query, rows);
        return {
          total: Number(counted?.['total'] ?? 0),
          drafts: rows.map((row) => draftOf(row, table, query, codes)),
        };
      }),
  };
}

function refusedDrafts(
  database: Query,
  { table, uid, localised }: SideTable,
  { locale, since }: BlockedDraftsQuery,
): Knex.QueryBuilder {
  return database
    .from(`${TIMELINE} as t`)
    .join(`${table} as p`, function joinDraft() {
      this.on('p.document_id', 't.subject_document_id').onNull('p.published_at');
      if (localised) this.andOn('p.locale', 't.subject_locale');
    })
    .leftJoin(`${table} as v`, function joinPublic() {
      this.on('v.document_id', 'p.document_id').onNotNull('v.published_at');
      if (localised) this.andOn('v.locale', 'p.locale');
    })
    .where({ 't.event': 'publication.blocked', 't.subject_uid': uid, 't.subject_locale': locale })
    .where('t.last_at', '>=', since.getTime())
    .whereNull('v.id');
}

/** What the latest refusal of each of these documents said, by documentId. */
async function codesOf(
  database: Query,
  { locale }: BlockedDraftsQuery,
  rows: readonly Row[],
): Promise<Map<string, string[]>> {
  const entries: Row[] = await database
    .from(TIMELINE)
    .where({ event: 'publication.blocked', subject_locale: locale })
    .whereIn(
      'subject_document_id',
      rows.map((row) => String(row['document_id'])),
    )
    .whereIn(
      'last_at',
      rows.map((row) => Number(row['last_refused_at'])),
    )
    .orderBy('last_at')
    .select('subject_document_id', 'params');
  return new Map(
    entries.map((entry) => {
      const { findings } = params.parse(JSON.parse(String(entry['params'])));
      const codes = [...new Set(findings.map(({ code }) => code))];
      return [String(entry['subject_document_id']), codes];
    }),
  );
}

function draftOf(
  row: Row,
  { uid }: SideTable,
  { locale }: BlockedDraftsQuery,
  codes: ReadonlyMap<string, string[]>,
): BlockedDraft {
  const documentId = String(row['document_id']);
  return {
    uid,
    documentId,
    locale,
    title: String(row['title'] ?? ''),
    lastRefusedAt: instantOfColumn(row['last_refused_at']),
    codes: codes.get(documentId) ?? [],
  };
}
