/** Starts the application and, where SQLite can't be used, the database it stands on. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { readVariable } from './environment-file.mjs';
import { isSqliteUsable } from './install.mjs';
import { inProject, projectRoot } from './paths.mjs';
import { elapsed } from './run.mjs';

const startTimeoutMs = 240_000;
const passwordFile = inProject('.tmp', 'postgres-password');
export const logFile = inProject('.tmp', 'quickstart.log');

/** @typedef {{ env: Record<string, string>, stop: () => Promise<void> }} Database */

/** Data once put there stays there, even if SQLite can be used later. */
const needsEmbeddedPostgres = () => {
  if ((readVariable('DATABASE_CLIENT') ?? 'sqlite') !== 'sqlite') return false;
  return fs.existsSync(passwordFile) || !isSqliteUsable();
};

const postgresPassword = () => {
  fs.mkdirSync(path.dirname(passwordFile), { recursive: true });
  if (!fs.existsSync(passwordFile)) {
    fs.writeFileSync(passwordFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(passwordFile, 'utf8').trim();
};

/** @returns {Promise<Database>} */
const startPostgres = () =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      POSTGRES_FOLDER: inProject('.tmp', 'postgres'),
      POSTGRES_PASSWORD: postgresPassword(),
    };
    const child = spawn(process.execPath, [inProject('scripts', 'postgres.mjs')], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => child.once('exit', done));
    void ended.then(() => reject(new Error('The embedded PostgreSQL did not start: see above.')));
    readline.createInterface({ input: child.stdout }).once('line', (line) =>
      resolve({
        env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: JSON.parse(line).url },
        stop: async () => {
          child.stdin.end();
          await ended;
        },
      }),
    );
  });

/** @returns {Promise<Database>} */
export const startDatabase = async () => {
  if (!needsEmbeddedPostgres()) return { env: {}, stop: async () => undefined };
  console.log(
    'SQLite: its package does not load here (it needs a C++ compiler and Python); the embedded PostgreSQL is used instead.',
  );
  return startPostgres();
};

/** @param {string} address */
const isHealthy = async (address) => {
  try {
    return (
      (await fetch(`${address}/_health`, { signal: AbortSignal.timeout(2000) })).status === 204
    );
  } catch {
    return false;
  }
};

/**
 * Starts the application and waits until it answers.
 * @param {number} port
 * @param {Record<string, string>} databaseEnv
 * @returns {{ ready: Promise<boolean>, ended: Promise<void>, stop: () => void }}
 */
export const startOffice = (port, databaseEnv) => {
  const log = fs.createWriteStream(logFile);
  // In a process group of its own: Ctrl-C reaches it once, through this script, before the database.
  const child = spawn(
    process.execPath,
    [inProject('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'), 'start'],
    {
      cwd: projectRoot,
      detached: true,
      env: { ...process.env, ...databaseEnv, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  /** @type {string[]} */
  const lastLines = [];
  let running = true;
  let isReady = false;
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > 40) lastLines.shift();
      if (isReady && /\b(warn|error)\b/.test(line)) console.log(line);
    });
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => {
      running = false;
      resolve();
    });
  });
  const stop = () => {
    if (running) child.kill('SIGTERM');
  };

  const wait = async () => {
    const since = performance.now();
    for (let told = 0; running && performance.now() - since < startTimeoutMs;) {
      if (await isHealthy(`http://127.0.0.1:${port}`)) {
        isReady = true;
        console.log(`Start the application: done in ${elapsed(since)}`);
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      const seconds = Math.floor((performance.now() - since) / 10_000);
      if (seconds > told) {
        told = seconds;
        console.log(`  … still starting after ${elapsed(since)}`);
      }
    }
    return false;
  };
  const ready = wait().then((ok) => {
    if (!ok) console.error(lastLines.join('\n'));
    return ok;
  });
  return { ready, ended, stop };
};
