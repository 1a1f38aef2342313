import type { Core } from '@strapi/strapi';
import type { Log } from '../services/ports';
import type { Connection, Query } from './connection';
import type { SideTable, Tables } from './tables';
import { LOCK_ROW } from './transactions';

const MOST_NAMED = 10;
type Row = Record<string, unknown>;

/**
 * Creates, once, what schemas can't express: the last net against two published rows of one document
 * (on databases with partial indexes), an index on the number, and the row that MySQL locks.
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
      await createNumberIndex(query, side, table, connection.dialect);
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
    log.error(sentenceAbout(twice, side));
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
    `interpretation-sync: some documents of "${uid}" have more than one published row, so the ` +
    'database can not yet keep them from becoming more. Unpublish each of them and publish it ' +
    `again, then restart: ${named.join(', ')}${twice.length < MOST_NAMED ? '' : ' …'}`
  );
}

async function createNumberIndex(
  { knex }: Query,
  { table: name, columns }: SideTable,
  table: string,
  dialect: string,
): Promise<void> {
  if (columns.number === null) return;
  const index = `${name}_number_idx`;
  if (dialect !== 'mysql') {
    await knex.raw('create index if not exists ?? on ?? (??)', [index, table, columns.number]);
    return;
  }
  // MySQL knows no "if not exists" here.
  const [[known]] = await knex.raw(
    'select count(*) as total from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ?',
    [name, index],
  );
  if (Number(known.total) > 0) return;
  await knex.raw('create index ?? on ?? (??(191))', [index, table, columns.number]);
}

async function createLockRow(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store?.({ type: 'plugin', name: 'interpretation-sync' });
  const key = LOCK_ROW.key.replace('plugin_interpretation-sync_', '');
  if ((await store?.get({ key })) === null) await store?.set({ key, value: {} });
}
