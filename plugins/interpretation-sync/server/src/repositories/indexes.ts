import type { Core } from '@strapi/strapi';
import type { Log } from '../services/ports';
import type { Connection, Query } from './connection';
import type { SideTable, Tables } from './tables';
import { LOCK_ROW } from './transactions';

const MOST_NAMED = 10;
type Row = Record<string, unknown>;

/**
 * Creates, once, what schemas can't express: the last net against two published rows of one document
 * (on databases with partial indexes), indexes for numbers and the ledger, and the row that MySQL locks.
 */
export async function createIndexes(
  strapi: Core.Strapi,
  connection: Connection,
  tables: Tables,
  log: Log,
): Promise<void> {
  if (connection.dialect === 'mysql') await createLockRow(strapi);
  const schema = strapi.db.getSchemaName();
  for (const side of [tables.policy, tables.interpretation]) {
    const table = schema ? `${schema}.${side.table}` : side.table;
    await connection.run(async (query) => {
      if (connection.dialect !== 'mysql') await createPublishedOnce(query, side, table, log);
      for (const index of indexesOf(side)) {
        await createIndex(query, side, table, index, connection.dialect);
      }
    });
  }
}

/** A type that is not localised has no locale, and NULL is unique among NULLs. */
async function createPublishedOnce(
  query: Query,
  side: SideTable,
  table: string,
  log: Log,
): Promise<void> {
  const twice: Row[] = await query
    .from(side.table)
    .whereNotNull('published_at')
    .groupBy(['document_id', 'locale'])
    .havingRaw('count(*) > 1')
    .orderBy('document_id')
    .limit(MOST_NAMED)
    .select(['document_id', 'locale']);
  if (twice.length > 0) {
    log.error('documents.doubled', { uid: side.uid, message: sentenceAbout(twice, side) });
    return;
  }
  await query.knex.raw(
    `create unique index if not exists ?? on ?? (document_id, (coalesce(locale, ''))) where published_at is not null`,
    [`${side.table}_published_once`, table],
  );
}

function sentenceAbout(twice: readonly Row[], { uid }: SideTable): string {
  const named = twice.map(({ document_id: documentId, locale }) =>
    locale === null ? String(documentId) : `${String(documentId)} (${String(locale)})`,
  );
  return (
    `Some documents of "${uid}" have more than one published row, so the ` +
    'database can not yet keep them from becoming more. Unpublish each of them and publish it ' +
    `again, then restart: ${named.join(', ')}${twice.length < MOST_NAMED ? '' : ' …'}`
  );
}

interface Index {
  name: string;
  columns: readonly string[];
  /** So many characters of each column are enough; MySQL can't index more of a long text. */
  prefix?: number;
}

function indexesOf({ side, table, columns }: SideTable): Index[] {
  const { number, disclosedAt } = columns;
  const versions = ['locale', 'document_id', 'published_at', disclosedAt];
  return [
    ...(number === null ? [] : [{ name: `${table}_number_idx`, columns: [number], prefix: 191 }]),
    // All that it takes to order the ledger, so that no text has to be read for it.
    ...(side === 'policy'
      ? [{ name: `${table}_ledger_idx`, columns: versions.filter((column) => column !== null) }]
      : []),
  ];
}

async function createIndex(
  { knex }: Query,
  side: SideTable,
  table: string,
  { name, columns, prefix }: Index,
  dialect: string,
): Promise<void> {
  const places = columns.map(() => '??').join(', ');
  if (dialect !== 'mysql') {
    const sql = `create index if not exists ?? on ?? (${places})`;
    await knex.raw(sql, [name, table, ...columns]);
    return;
  }
  // MySQL knows no "if not exists" here.
  const [[known]] = await knex.raw(
    'select count(*) as total from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ?',
    [side.table, name],
  );
  if (Number(known.total) > 0) return;
  const parts = columns.map(() => (prefix === undefined ? '??' : `??(${prefix})`)).join(', ');
  await knex.raw(`create index ?? on ?? (${parts})`, [name, table, ...columns]);
}

async function createLockRow(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store?.({ type: 'plugin', name: 'interpretation-sync' });
  const key = LOCK_ROW.key.replace('plugin_interpretation-sync_', '');
  if ((await store?.get({ key })) === null) await store?.set({ key, value: {} });
}
