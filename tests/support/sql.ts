import { Client } from 'pg';
import type { ScratchDatabase } from './database';

type Row = Record<string, unknown>;

const onSqlite = async (file: string, sql: string): Promise<Row[]> => {
  // Asked for late: where it could not be compiled, the tests run on PostgreSQL.
  const { default: Sqlite } = await import('better-sqlite3');
  const connection = new Sqlite(file);
  try {
    const statement = connection.prepare(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    connection.close();
  }
};

const onPostgres = async (url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Runs one statement on a database from outside of all applications, as an operator would. */
export const runSql = async ({ kind, env }: ScratchDatabase, sql: string): Promise<Row[]> => {
  if (kind === 'sqlite') return onSqlite(env.DATABASE_FILENAME ?? '', sql);
  if (kind === 'postgres') return onPostgres(env.DATABASE_URL ?? '', sql);
  throw new Error(`No statements from outside on ${kind}.`);
};
