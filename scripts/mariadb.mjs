/**
 * Runs the MariaDB of this machine on data that is thrown away, for as long as its standard input
 * stays open. Prints one line of JSON: `{ "url" }`.
 */
import { holdServer } from './lib/hold-server.mjs';
import { startMariadb } from './lib/mariadb.mjs';

await holdServer(startMariadb());
