/**
 * Runs a PostgreSQL for as long as its standard input stays open, so that it can't outlive whoever
 * started it, not even when that process is killed. Prints one line of JSON: `{ "url" }`.
 * With POSTGRES_FOLDER and POSTGRES_PASSWORD the data is kept, without them thrown away.
 */
import { startEmbeddedPostgres } from './lib/embedded-postgres.mjs';

const { POSTGRES_FOLDER: folder, POSTGRES_PASSWORD: password = '', POSTGRES_PORT } = process.env;
const starting = startEmbeddedPostgres({
  ...(folder && { keep: { folder, password } }),
  ...(POSTGRES_PORT && { port: Number(POSTGRES_PORT) }),
});

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  const server = await starting;
  await server.stop();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// In a pipe the starter decides: after Ctrl-C it still has connections to close.
process.on('SIGINT', () => process.stdin.isTTY && stop());
process.stdin.on('end', stop);
process.stdin.on('close', stop);
process.stdin.resume();

const server = await starting;
console.log(JSON.stringify({ url: server.url }));
