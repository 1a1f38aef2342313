import type { Knex } from 'knex';
import type { Documents, DocumentRow, Side } from '../services/ports';
import { batchesOf, dateOfColumn, type Connection } from './connection';
import { loadRows, referenceOf, textOf } from './document-rows';
import type { SideTable, Tables } from './tables';

type Row = Record<string, unknown>;

/** Reads and mends the rows of both mapped types with set-based SQL. */
export function createDocuments(connection: Connection, tables: Tables): Documents {
  const tableOf = (side: Side): SideTable => tables[side];

  return {
    uidOf: (side) => tableOf(side).uid,
    sideOf: (uid) => {
      if (uid === tables.policy.uid) return 'policy';
      return uid === tables.interpretation.uid ? 'interpretation' : null;
    },

    keepsDisclosure: (side) => tableOf(side).columns.disclosedAt !== null,

    load: (side, documentIds) =>
      connection.run(async (query) => {
        const rows: DocumentRow[] = [];
        for (const batch of batchesOf([...new Set(documentIds)])) {
          rows.push(...(await loadRows(query, tables, side, batch)));
        }
        return rows;
      }),

    countExternalPolicies: (rowIds) =>
      connection.run(async (query) => {
        const counts = new Map<number, number>();
        const external = tables.externalPolicies;
        if (!external) return counts;
        for (const batch of batchesOf(rowIds)) {
          const rows: Row[] = await query
            .from(external.table)
            .whereIn(external.entityColumn, batch)
            .where(external.fieldColumn, external.field)
            .groupBy(external.entityColumn)
            .select({ row_id: external.entityColumn })
            .count({ total: '*' });
          for (const row of rows) counts.set(Number(row['row_id']), Number(row['total']));
        }
        return counts;
      }),

    existing: (side, documentIds) =>
      connection.run(async (query) => {
        const found = new Set<string>();
        for (const batch of batchesOf(documentIds)) {
          const rows: Row[] = await query
            .from(tableOf(side).table)
            .whereIn('document_id', batch)
            .distinct('document_id');
          for (const row of rows) found.add(String(row['document_id']));
        }
        return found;
      }),

    titlesOfPolicies: (documentIds) =>
      connection.run(async (query) => {
        const { table, columns } = tables.policy;
        const titles = new Map<string, string>();
        for (const batch of batchesOf([...new Set(documentIds)])) {
          const rows: Row[] = await query.from(table).whereIn('document_id', batch).select({
            document_id: 'document_id',
            locale: 'locale',
            title: columns.title,
            published_at: 'published_at',
          });
          for (const row of rows) {
            const key = `${String(row['document_id'])}:${textOf(row['locale']) ?? ''}`;
            if (row['published_at'] !== null || !titles.has(key)) {
              titles.set(key, textOf(row['title']) ?? '');
            }
          }
        }
        return titles;
      }),

    ownerOfNumber: (number, documentId) =>
      connection.run(async (query) => {
        const { table, columns, uid } = tables.policy;
        if (columns.number === null) return null;
        const owner: Row | undefined = await query
          .from(table)
          .where(columns.number, number)
          .modify((builder: Knex.QueryBuilder) => {
            if (documentId !== null) builder.whereNot('document_id', documentId);
          })
          .first({ document_id: 'document_id', locale: 'locale', title: columns.title });
        return owner ? referenceOf(uid, owner) : null;
      }),

    disclose: (side, documentIds, disclosedAt) =>
      connection.run(async (query) => {
        const { table, columns } = tableOf(side);
        if (columns.disclosedAt === null) return;
        for (const batch of batchesOf(documentIds)) {
          await query
            .from(table)
            .whereIn('document_id', batch)
            .whereNull('published_at')
            .whereNull(columns.disclosedAt)
            .update({ [columns.disclosedAt]: disclosedAt });
        }
      }),

    moveDisclosure: (side, documentId, officialPublishedAt) =>
      connection.run(async (query) => {
        const { table, columns } = tableOf(side);
        const moved = [columns.officialPublishedAt, columns.disclosedAt].flatMap((column) =>
          column === null ? [] : [[column, officialPublishedAt]],
        );
        if (moved.length === 0) return;
        await query.from(table).where('document_id', documentId).update(Object.fromEntries(moved));
      }),

    alignLocales: (side, documentId, locale, isPublic) =>
      connection.run(async (query) => {
        const { table, localised, shared } = tableOf(side);
        const sharedColumns = shared.map(({ column }) => column);
        if (!localised || sharedColumns.length === 0) return;
        const rows: Row[] = await query
          .from(table)
          .where('document_id', documentId)
          .modify((builder: Knex.QueryBuilder) => whereStatus(builder, isPublic))
          .select(['id', 'locale', ...sharedColumns]);
        const source = rows.find((row) => row['locale'] === locale);
        if (!source) return;
        const values = Object.fromEntries(sharedColumns.map((column) => [column, source[column]]));
        const behind = rows.filter((row) =>
          sharedColumns.some((column) => !isSameValue(row[column], source[column])),
        );
        if (behind.length === 0) return;
        await query
          .from(table)
          .whereIn(
            'id',
            behind.map((row) => Number(row['id'])),
          )
          .update(values);
      }),

    sharedByNewLocale: (side, documentId, locale) =>
      connection.run(async (query) => {
        const { table, localised, shared } = tableOf(side);
        if (!localised || shared.length === 0) return null;
        const drafts: Row[] = await query
          .from(table)
          .where('document_id', documentId)
          .whereNull('published_at')
          .orderBy('id')
          .select(['locale', ...shared.map(({ column }) => column)]);
        const [source] = drafts;
        if (!source || drafts.some((draft) => draft['locale'] === locale)) return null;
        return Object.fromEntries(
          shared.map(({ attribute, column }) => [attribute, source[column]]),
        );
      }),

    setShared: (side, documentId, locale, values) =>
      connection.run(async (query) => {
        const { table, shared } = tableOf(side);
        const columns = shared.filter(({ attribute }) => attribute in values);
        if (columns.length === 0) return;
        await query
          .from(table)
          .where({ document_id: documentId, locale })
          .whereNull('published_at')
          .update(
            Object.fromEntries(columns.map(({ attribute, column }) => [column, values[attribute]])),
          );
      }),

    pageOfPublic: (side, after, limit) =>
      connection.run(async (query) => {
        const { uid, table, columns } = tableOf(side);
        const column = (name: string | null) => query.knex.ref(name ?? 'published_at');
        const rows: Row[] = await query
          .from(table)
          .where('id', '>', after)
          .whereNotNull('published_at')
          .orderBy('id')
          .limit(limit)
          .select({
            id: 'id',
            document_id: 'document_id',
            locale: 'locale',
            title: columns.title,
            published_at: 'published_at',
            disclosed_at: column(columns.disclosedAt),
            official_published_at: column(columns.officialPublishedAt),
          });
        return rows.map((row) => ({
          ...referenceOf(uid, row),
          rowId: Number(row['id']),
          publishedAt: dateOfColumn(row['published_at']),
          disclosedAt: dateOfColumn(row['disclosed_at']),
          officialPublishedAt: dateOfColumn(row['official_published_at']),
        }));
      }),
  };
}

function whereStatus(builder: Knex.QueryBuilder, isPublic: boolean): void {
  if (isPublic) builder.whereNotNull('published_at');
  else builder.whereNull('published_at');
}

function isSameValue(first: unknown, second: unknown): boolean {
  if (first instanceof Date && second instanceof Date) return first.getTime() === second.getTime();
  if (typeof first === 'object' && first !== null)
    return JSON.stringify(first) === JSON.stringify(second);
  return first === second;
}
