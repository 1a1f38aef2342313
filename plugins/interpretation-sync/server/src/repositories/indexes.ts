import type { Core } from '@strapi/strapi';
import type { Connection } from './connection';
import { LOCK_ROW } from './transactions';
import type { Tables } from './tables';

/**
 * Creates, once, what schemas can't express: the last net against two published rows of one document
 * (on databases with partial indexes), an index on the number, and the row that MySQL locks.
 */
export async function createIndexes(
  strapi: Core.Strapi,
  connection: Connection,
  tables: Tables,
): Promise<void> {
  if (connection.dialect === 'mysql') await createLockRow(strapi);
  const { knex } = { knex: strapi.db.connection };
  const schema = strapi.db.getSchemaName();
  for (const { table, columns } of [tables.policy, tables.interpretation]) {
    if (connection.dialect !== 'mysql') {
      await knex.raw(
        `create unique index if not exists ?? on ?? (document_id, locale) where published_at is not null`,
        [`${table}_published_once`, qualified(schema, table)],
      );
    }
    if (columns.number !== null && connection.dialect !== 'mysql') {
      await knex.raw('create index if not exists ?? on ?? (??)', [
        `${table}_number_idx`,
        qualified(schema, table),
        columns.number,
      ]);
    }
  }
}

function qualified(schema: string | undefined, table: string): string {
  return schema ? `${schema}.${table}` : table;
}

async function createLockRow(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store?.({ type: 'plugin', name: 'interpretation-sync' });
  const key = LOCK_ROW.key.replace('plugin_interpretation-sync_', '');
  if ((await store?.get({ key })) === null) await store?.set({ key, value: {} });
}
