import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chosenDatabase, serverUrlVariable } from './database';
import { startDatabaseServer, type DatabaseServer } from './database-server';

declare global {
  var databaseServer: DatabaseServer | undefined;
}

const projectRoot = path.resolve(__dirname, '../..');

/** Compiles what is older than its sources; quick when nothing changed. */
const build = (): void => {
  const result = spawnSync(process.execPath, ['scripts/build.mjs', 'plugin', 'server'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) throw new Error('The build failed: see above.');
};

const databaseServer = async (): Promise<DatabaseServer | undefined> => {
  const kind = chosenDatabase();
  const given = process.env.DATABASE_URL;
  if (kind === 'sqlite') return undefined;
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  return startDatabaseServer(kind === 'postgres' ? 'postgres' : 'mariadb');
};

/** Runs once before all suites: fresh compiled files, and the database server where one is needed. */
const setUp = async (): Promise<void> => {
  if (process.env.SKIP_BUILD !== 'true') build();
  const server = await databaseServer();
  if (server === undefined) return;
  globalThis.databaseServer = server;
  process.env[serverUrlVariable] = server.url;
};

export default setUp;
