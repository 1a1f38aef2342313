/** What must be there before anything else runs; uses nothing that is not part of Node. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from './paths.mjs';
import { elapsed, run, stopIfInterrupted } from './run.mjs';

const oldestNode = 20;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** @returns {string | null} what is wrong, and what to do about it */
export const missingTool = () => {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < oldestNode) {
    return `This is Node ${version}; the application needs Node ${oldestNode} or newer. Install a newer one, for example from your system's packages or nodejs.org, and run the command again.`;
  }
  const { status } = spawnSync(npm, ['--version'], { shell: process.platform === 'win32' });
  return status === 0 ? null : 'There is no npm beside this Node. Install npm and run again.';
};

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};

/** Whether `node_modules` holds the versions of the lock file. */
export const isInstalled = () => {
  const installedFile = inProject('node_modules', '.package-lock.json');
  if (!fs.existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(inProject('package-lock.json')))
    .filter(([name, entry]) => name.startsWith('node_modules/') && !entry.link && !entry.optional)
    .every(([name, entry]) => installed[name]?.version === entry.version);
};

/** Node's own headers, so that a package that compiles needs not fetch them. */
const headers = () => {
  const prefix = path.resolve(process.execPath, '..', '..');
  return fs.existsSync(path.join(prefix, 'include', 'node', 'node.h'))
    ? { npm_config_nodedir: prefix }
    : {};
};

/** @type {[RegExp, string][]} */
const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/,
    'The npm registry could not be reached. Check the network, or set the registry or proxy of your network with "npm config set registry …".',
  ],
  [/ENOSPC/, 'The disk is full. The packages need about 1 GB.'],
  [/EACCES|EPERM/, 'This user may not write here. Check who owns this folder.'],
  [
    /npm ci.*can only install|EUSAGE/,
    'package.json and package-lock.json disagree. Run "npm install" once.',
  ],
  [/E401|E403/, 'The npm registry refused the sign-in. Check the npm configuration of this user.'],
];

/**
 * Installs the packages of the lock file.
 * @returns {Promise<boolean>}
 */
export const install = async () => {
  const since = performance.now();
  console.log('Install the packages … (a few minutes the first time)');
  const command = [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok, output } = await run('Install the packages', command, { env: headers() });
  stopIfInterrupted();
  if (ok) {
    console.log(`Install the packages: done in ${elapsed(since)}`);
    return true;
  }
  const cause = causes.find(([pattern]) => pattern.test(output));
  console.error(`${output.trim().split('\n').slice(-30).join('\n')}\n`);
  console.error(`The packages could not be installed. ${cause?.[1] ?? 'npm says why above.'}`);
  return false;
};

/** Whether SQLite's package loads; where there is no compiler it may be missing. */
export const isSqliteUsable = () =>
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], {
    cwd: projectRoot,
  }).status === 0;
