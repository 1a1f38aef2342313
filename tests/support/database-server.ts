import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';

/** A database server on which scratch databases are made. */
export interface DatabaseServer {
  url: string;
  /** Ends the server if the tests started it; a given one is left alone. */
  stop(): Promise<void>;
}

const scripts = path.resolve(__dirname, '../../scripts');

const addressOf = (line: string): string => {
  const answer: unknown = JSON.parse(line);
  if (typeof answer === 'object' && answer !== null && 'url' in answer) return String(answer.url);
  throw new Error(`The database server answered "${line}".`);
};

/**
 * Starts a throw-away server: PostgreSQL from an npm package, or the MariaDB of this machine. The pipe
 * to its standard input holds it: it ends with this process, however that ends.
 */
export const startDatabaseServer = (kind: 'postgres' | 'mariadb'): Promise<DatabaseServer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(scripts, `${kind}.mjs`)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    void ended.then(() => reject(new Error(`The database server did not start.\n${complaint}`)));
    readline.createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({
        url: addressOf(line),
        stop: async () => {
          child.stdin.end();
          await ended;
        },
      });
    });
  });
