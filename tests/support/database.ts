import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { Client } from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

/** An empty database of its own for one application. */
export interface ScratchDatabase {
  kind: DatabaseKind;
  /** The variables that point an application at it. */
  env: Record<string, string>;
  /** Removes it; every application on it must have stopped. */
  drop(): Promise<void>;
}

/** Set by the global set-up: where scratch databases are made. */
export const serverUrlVariable = 'TEST_DATABASE_SERVER';

/** The database of this run, from `TEST_DATABASE`; SQLite where nothing is said. */
export const chosenDatabase = (): DatabaseKind => {
  const name = process.env.TEST_DATABASE ?? 'sqlite';
  if (name === 'sqlite' || name === 'postgres' || name === 'mysql') return name;
  throw new Error(`TEST_DATABASE is "${name}"; it must be sqlite, postgres or mysql.`);
};

const serverUrl = (): string => {
  const url = process.env[serverUrlVariable];
  if (url === undefined) throw new Error('The database server of the tests was not started.');
  return url;
};

const runOnPostgres = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const runOnMysql = async (sql: string): Promise<void> => {
  const connection = await mysql.createConnection(serverUrl());
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
};

const withDatabase = (name: string): URL => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url;
};

const sqlite = (name: string): ScratchDatabase => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`));
  return {
    kind: 'sqlite',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
    drop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
};

const postgres = async (name: string): Promise<ScratchDatabase> => {
  await runOnPostgres(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`);
  return {
    kind: 'postgres',
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: withDatabase(name).href },
    drop: () => runOnPostgres(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
};

const mysqlDatabase = async (name: string): Promise<ScratchDatabase> => {
  await runOnMysql(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
  const url = withDatabase(name);
  return {
    kind: 'mysql',
    env: {
      DATABASE_CLIENT: 'mysql',
      DATABASE_HOST: url.hostname,
      DATABASE_PORT: url.port || '3306',
      DATABASE_NAME: name,
      DATABASE_USERNAME: decodeURIComponent(url.username),
      DATABASE_PASSWORD: decodeURIComponent(url.password),
    },
    drop: () => runOnMysql(`DROP DATABASE IF EXISTS \`${name}\``),
  };
};

/** Makes an empty database; the caller drops it. */
export const createScratchDatabase = async (
  kind: DatabaseKind = chosenDatabase(),
): Promise<ScratchDatabase> => {
  const name = `interpretation_sync_${randomBytes(6).toString('hex')}`;
  if (kind === 'sqlite') return sqlite(name);
  return kind === 'postgres' ? postgres(name) : mysqlDatabase(name);
};
