import mysql, { type RowDataPacket } from 'mysql2/promise';
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

const onMysql = async (env: ScratchDatabase['env'], sql: string): Promise<Row[]> => {
  const connection = await mysql.createConnection({
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT),
    database: env.DATABASE_NAME,
    user: env.DATABASE_USERNAME,
    password: env.DATABASE_PASSWORD,
  });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return Array.isArray(rows) ? rows : [];
  } finally {
    await connection.end();
  }
};

/** Runs one statement on a database from outside of all applications, as an operator would. */
export const runSql = async ({ kind, env }: ScratchDatabase, sql: string): Promise<Row[]> => {
  if (kind === 'sqlite') return onSqlite(env.DATABASE_FILENAME ?? '', sql);
  if (kind === 'postgres') return onPostgres(env.DATABASE_URL ?? '', sql);
  return onMysql(env, sql);
};
