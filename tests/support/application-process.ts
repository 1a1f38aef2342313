import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ScratchDatabase } from './database';
import { testEnvironment } from './environment';
import { overlayWithSettings } from './overlay';

const projectRoot = path.resolve(__dirname, '../..');
const startTimeoutMs = 240_000;

/** An application in a process of its own, for several instances and for sudden death. */
export interface ApplicationProcess {
  /** Address of the server, without a slash at the end. */
  url: string;
  /** The end of what it has written out so far. */
  output(): string;
  /** Ends it as an operator would (`SIGTERM`) or as a power cut would (`SIGKILL`). */
  kill(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      );
    });
  });

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/_health`)).status === 204;
  } catch {
    return false;
  }
};

const waitUntilHealthy = async (child: ChildProcess, url: string, log: () => string) => {
  for (const since = Date.now(); Date.now() - since < startTimeoutMs;) {
    if (child.exitCode !== null) throw new Error(`The application ended at once:\n${log()}`);
    if (await isHealthy(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The application did not answer:\n${log()}`);
};

const START = `
const { createStrapi } = require('@strapi/strapi');
createStrapi({ appDir: process.cwd(), distDir: process.argv[1] }).start();
`;

/**
 * Starts the compiled application on a database that the caller made and drops afterwards. Give
 * several instances the same `env` of secrets if one must accept the other's tokens.
 *
 * @param settings of the plugin by their path, such as `sweep.schedule`, over those of `config/`.
 */
export const startApplicationProcess = async (
  database: ScratchDatabase,
  env: Record<string, string> = {},
  settings: Record<string, unknown> = {},
): Promise<ApplicationProcess> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interpretation-sync-process-'));
  const port = await freePort();
  const compiled = overlayWithSettings(path.join(projectRoot, 'dist'), folder, settings);
  const child = spawn(process.execPath, ['--eval', START, compiled], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...testEnvironment(folder),
      ...database.env,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (log = (log + String(chunk)).slice(-8000)));
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      fs.rmSync(folder, { recursive: true, force: true });
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilHealthy(child, url, () => log);
  return {
    url,
    output: () => log,
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
};
