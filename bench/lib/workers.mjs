/** Both ends of a child process that runs an application and does what its parent asks. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../../scripts/lib/paths.mjs';

const benchFolder = inProject('bench');
const secret = () => randomBytes(16).toString('base64');

/** As in production, but quiet, with secrets of its own and without timers. */
const environment = () => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? os.tmpdir(),
  NODE_ENV: 'production',
  // A file that does not exist: the project's own .env must not reach the bench.
  ENV_PATH: path.join(os.tmpdir(), 'interpretation-sync-bench', 'no.env'),
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  HOST: '127.0.0.1',
  LOG_LEVEL: 'error',
  SAMPLE_OFFICE: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
  INTERPRETATION_SYNC_TIMERS: 'false',
  INTERPRETATION_SYNC_APPLIES_FROM: '2020-01-01',
});

/**
 * @typedef {object} Worker
 * @property {any} ready  what it said when it was ready
 * @property {(name: string, argument?: unknown) => Promise<any>} ask
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a worker and waits until it is ready.
 * @param {string} file  name of a file in `bench`
 * @param {Record<string, string>} variables
 * @returns {Promise<Worker>}
 */
export async function startWorker(file, variables) {
  const child = fork(path.join(benchFolder, file), {
    env: { ...environment(), ...variables },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const answer = () =>
    new Promise((resolve, reject) => {
      const end = (/** @type {number | null} */ code) =>
        reject(new Error(`${file} ended: ${code}`));
      child.once('exit', end);
      child.once('message', (/** @type {any} */ message) => {
        child.off('exit', end);
        if (message.error) reject(new Error(`${file}: ${message.error}`));
        else resolve(message.value);
      });
    });
  const ready = await answer();
  return {
    ready,
    ask: (name, argument) => {
      const answered = answer();
      child.send({ name, argument });
      return answered;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}

/**
 * Answers the parent, one question at a time, until it lets go.
 * @param {Record<string, (argument: any) => unknown>} answers
 */
export function serve(answers) {
  process.once('disconnect', () => process.exit(0));
  process.on('message', async (/** @type {any} */ { name, argument }) => {
    try {
      process.send?.({ value: await answers[name]?.(argument) });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : error });
    }
  });
  process.send?.({ value: 'ready' });
}
