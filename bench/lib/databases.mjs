/** Empty databases for applications that are measured, thrown away afterwards. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.mjs';

/**
 * @typedef {object} DatabaseServer
 * @property {string} title
 * @property {() => Promise<Record<string, string>>} create  variables that lead to a new database
 * @property {() => Promise<void>} stop
 */

/** @returns {DatabaseServer} */
export function openSqlite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interpretation-sync-bench-'));
  return {
    title: 'SQLite',
    create: async () => ({
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, `${randomBytes(4).toString('hex')}.db`),
    }),
    stop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * The server in DATABASE_URL, else one of its own.
 * @returns {Promise<DatabaseServer>}
 */
export async function openPostgres() {
  const given = process.env.DATABASE_URL;
  const own = given ? null : await startEmbeddedPostgres();
  const url = given || own?.url || '';
  /** @type {string[]} */
  const created = [];
  const run = async (/** @type {string} */ statement) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    title: 'PostgreSQL',
    create: async () => {
      const name = `bench_${randomBytes(4).toString('hex')}`;
      await run(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
      created.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return { DATABASE_CLIENT: 'postgres', DATABASE_URL: address.href };
    },
    stop: async () => {
      if (own) return own.stop();
      for (const name of created) await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
