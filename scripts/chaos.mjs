/**
 * The chaos proof: `npm run chaos [postgres] [mysql] [sqlite]`, all without an argument. Application
 * processes are killed while deadlines fall due; at the end nothing may be lost or doubled.
 */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { isSqliteUsable } from './lib/install.mjs';
import { isMariadbInstalled } from './lib/mariadb.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';
import { follow } from './lib/run.mjs';

const given = process.env.DATABASE_URL ?? '';

/** Why a database can't take part; null where it can. */
const missing = {
  postgres: () => null,
  mysql: () =>
    /^mysql2?:/.test(given) || isMariadbInstalled()
      ? null
      : 'no mariadbd is installed, and DATABASE_URL names no MySQL or MariaDB server',
  sqlite: () => (isSqliteUsable() ? null : 'better-sqlite3 does not load here'),
};

/** @param {keyof typeof missing} database */
const scheme = (database) => new RegExp(`^${database}`).test(given);

/**
 * @param {keyof typeof missing} database
 * @returns {Promise<boolean>}
 */
const prove = (database) =>
  new Promise((resolve) => {
    const { DATABASE_URL: _, ...environment } = process.env;
    const child = spawn(
      process.execPath,
      [
        inProject('node_modules', 'jest', 'bin', 'jest.js'),
        '--selectProjects',
        'chaos',
        '--silent',
      ],
      {
        cwd: projectRoot,
        env: {
          ...environment,
          ...(scheme(database) ? { DATABASE_URL: given } : {}),
          SKIP_BUILD: 'true',
          TEST_DATABASE: database,
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    follow(child);
    child.once('exit', (code) => resolve(code === 0));
  });

const databases = /** @type {(keyof typeof missing)[]} */ (Object.keys(missing));
const asked = process.argv.slice(2);
if (!(await build(['plugin', 'server'], { tell: true }))) process.exit(1);
for (const database of databases) {
  if (asked.length > 0 && !asked.includes(database)) continue;
  const reason = missing[database]();
  if (reason !== null) {
    console.log(`\n!!! NOTHING IS PROVEN ON ${database.toUpperCase()}: ${reason}.`);
    continue;
  }
  console.log(`\n▶ ${database}`);
  if (!(await prove(database))) process.exitCode = 1;
}
