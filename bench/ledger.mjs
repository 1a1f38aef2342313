/** Pages of a ledger of 100,000 policies over HTTP, as a person opens, filters, searches and sorts it. */
import { columns, medianOf, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const POLICIES = 100_000;
const PAGE_SIZE = 25;
const ROUNDS = 7;
const PAGES = {
  open: '',
  'filter by state': 'state=overdue',
  search: `q=${encodeURIComponent('第4711号')}`,
  'sort by due date': 'sort=dueAt:asc',
  'last page': `page=${POLICIES / PAGE_SIZE}`,
};

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const worker = await startWorker('ledger-worker.mjs', await server.create());
  try {
    await worker.ask('prepare', POLICIES);
    const rows = [];
    for (const [name, query] of Object.entries(PAGES)) {
      const times = [];
      let total = NaN;
      for (let round = 0; round <= ROUNDS; round += 1) {
        const page = await worker.ask('page', `pageSize=${PAGE_SIZE}&${query}`);
        // The first one warms up.
        if (round > 0) times.push(page.time);
        total = page.total;
      }
      rows.push([name, milliseconds(medianOf(times)), `${total}`]);
    }
    return {
      name: `Ledger of ${POLICIES} policies on ${server.title}`,
      lines: columns([[`page of ${PAGE_SIZE}, median of ${ROUNDS}`, 'time', 'found'], ...rows]),
    };
  } finally {
    await worker.stop();
  }
}
