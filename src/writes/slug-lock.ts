import type { Core } from '@strapi/strapi';

/**
 * Two writes that choose the same slug at once would both find it free: on PostgreSQL they take
 * turns until the transaction ends. SQLite has one connection. MySQL is left to chance, since its
 * transactions would not see the other's row even then.
 */
export const takeSlugLock = async (
  strapi: Core.Strapi,
  uid: string,
  locale: string,
): Promise<void> => {
  if (strapi.db.dialect.client !== 'postgres') return;
  const key = [`slug ${uid}`, locale];
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?), hashtext(?))', key);
  });
};
