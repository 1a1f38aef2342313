/**
 * Runs a PostgreSQL for as long as its standard input stays open. Prints one line of JSON: `{ "url" }`.
 * With POSTGRES_FOLDER and POSTGRES_PASSWORD the data is kept, without them thrown away.
 */
import { startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { holdServer } from './lib/hold-server.mjs';

const { POSTGRES_FOLDER: folder, POSTGRES_PASSWORD: password = '', POSTGRES_PORT } = process.env;
await holdServer(
  startEmbeddedPostgres({
    ...(folder && { keep: { folder, password } }),
    ...(POSTGRES_PORT && { port: Number(POSTGRES_PORT) }),
  }),
);
