/**
 * `npm run bench [part…]`: medians and ratios, measured in one run; nothing is asserted. Parts:
 * due-date, boot, sweep, publication, ledger, calendar; all without an argument.
 */
import os from 'node:os';
import { run as runBoot } from './boot.mjs';
import { run as runDueDate } from './due-date.mjs';
import { run as runCalendar } from './calendar.mjs';
import { openPostgres, openSqlite } from './lib/databases.mjs';
import { run as runLedger } from './ledger.mjs';
import { run as runPublication } from './publication.mjs';
import { run as runSweep } from './sweep.mjs';

/** @typedef {import('./lib/databases.mjs').DatabaseServer} DatabaseServer */
/** @typedef {{ name: string, lines: string[] }} Result */

/** @type {Record<string, (servers: { sqlite: DatabaseServer, postgres: DatabaseServer }) => (() => Promise<Result>)[]>} */
const parts = {
  'due-date': () => [runDueDate],
  boot: ({ sqlite }) => [() => runBoot(sqlite)],
  sweep: ({ sqlite, postgres }) => [() => runSweep(sqlite), () => runSweep(postgres)],
  publication: ({ sqlite, postgres }) => [
    () => runPublication(sqlite),
    () => runPublication(postgres),
  ],
  ledger: ({ sqlite, postgres }) => [() => runLedger(sqlite), () => runLedger(postgres)],
  calendar: ({ sqlite, postgres }) => [() => runCalendar(sqlite), () => runCalendar(postgres)],
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(', ')}. Choose from ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(1);
}

const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'processor'}`);
const servers = { sqlite: openSqlite(), postgres: await openPostgres() };
try {
  for (const name of wanted) {
    for (const run of parts[name]?.(servers) ?? []) {
      const result = await run();
      console.log([`\n${result.name}`, ...result.lines.map((line) => `  ${line}`)].join('\n'));
    }
  }
} finally {
  await servers.sqlite.stop();
  await servers.postgres.stop();
}
console.log(`\nDone in ${seconds()} s.`);
