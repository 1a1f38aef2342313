/** A throw-away MariaDB from the server that the machine has, for tests. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, isAnswering } from './network.mjs';

const startTimeoutMs = 60_000;

/** Safe only for data that may be lost. */
const fastFlags = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'];

const succeeds = (/** @type {string} */ program) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether the machine has a MariaDB server. */
export const isMariadbInstalled = () => succeeds('mariadbd');

/** MariaDB refuses to run as root unless it is told to. */
const asUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export const startMariadb = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interpretation-sync-mariadb-'));
  const data = path.join(folder, 'data');
  const files = ['--no-defaults', `--datadir=${data}`, ...asUser()];
  const initialised = spawnSync(
    'mariadb-install-db',
    [...files, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  const clear = () => fs.rmSync(folder, { recursive: true, force: true });
  if (initialised.status !== 0) {
    clear();
    throw new Error(`mariadb-install-db failed:\n${initialised.stdout}${initialised.stderr}`);
  }
  const port = await freePort();
  const child = spawn(
    'mariadbd',
    [
      ...files,
      ...fastFlags,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${path.join(folder, 'socket')}`,
      '--character-set-server=utf8mb4',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (const since = performance.now(); !(await isAnswering(port));) {
    if (child.exitCode !== null || performance.now() - since > startTimeoutMs) {
      child.kill('SIGKILL');
      await ended;
      clear();
      throw new Error(`mariadbd did not start:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      clear();
    },
  };
};
