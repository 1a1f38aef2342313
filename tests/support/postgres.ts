import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';

/** A database server on which scratch databases are made. */
export interface DatabaseServer {
  url: string;
  /** Ends the server if the tests started it; a given one is left alone. */
  stop(): Promise<void>;
}

const script = path.resolve(__dirname, '../../scripts/postgres.mjs');

const addressOf = (line: string): string => {
  const answer: unknown = JSON.parse(line);
  if (typeof answer === 'object' && answer !== null && 'url' in answer) return String(answer.url);
  throw new Error(`The PostgreSQL server answered "${line}".`);
};

/**
 * Starts a throw-away PostgreSQL from an npm package. The pipe to its standard input holds it: it
 * ends with this process, however that ends.
 */
export const startPostgres = (): Promise<DatabaseServer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    void ended.then(() => reject(new Error(`PostgreSQL did not start.\n${complaint}`)));
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
