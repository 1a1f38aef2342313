/**
 * Pages of a ledger of 100,000 policies over HTTP, as a person opens, filters, searches and sorts it; a
 * page of the content manager's list; and the export of all of it.
 */
import { columns, medianOf, megabytes, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const POLICIES = 100_000;
const PAGE_SIZE = 25;
const ROUNDS = 7;
/** Garbage is left lying about as long as there is room: a small heap shows what is needed. */
const HEAP_MB = 192;
const PAGES = {
  open: '',
  'filter by state': 'state=overdue',
  search: `q=${encodeURIComponent('第4711号')}`,
  'sort by due date': 'sort=dueAt:asc',
  'last page': `page=${POLICIES / PAGE_SIZE}`,
};

/** The list of the content manager joins more than the ledger. */
const LIST = { 'list by state': 'state=overdue', 'whole list': '' };

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const worker = await startWorker('ledger-worker.mjs', {
    ...(await server.create()),
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  });
  try {
    await worker.ask('prepare', POLICIES);
    const rows = [];
    for (const [question, pages] of Object.entries({ page: PAGES, list: LIST })) {
      for (const [name, query] of Object.entries(pages)) {
        rows.push(await measure(worker, question, name, `pageSize=${PAGE_SIZE}&${query}`));
      }
    }
    const { time, bytes, resting, peak } = await worker.ask('export');
    return {
      name: `Ledger of ${POLICIES} policies on ${server.title}`,
      lines: [
        ...columns([[`page of ${PAGE_SIZE}, median of ${ROUNDS}`, 'time', 'found'], ...rows]),
        `export of all in a heap of ${HEAP_MB} MB: ${(time / 1000).toFixed(0)} s, ${megabytes(bytes)}; ` +
          `peak memory ${megabytes(peak)}, ${megabytes(peak - resting)} above rest`,
      ],
    };
  } finally {
    await worker.stop();
  }
}

/**
 * @param {import('./lib/workers.mjs').Worker} worker
 * @param {string} question
 * @param {string} name
 * @param {string} query
 */
async function measure(worker, question, name, query) {
  const times = [];
  let found = NaN;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { time, total } = await worker.ask(question, query);
    // The first one warms up.
    if (round > 0) times.push(time);
    found = total;
  }
  return [name, milliseconds(medianOf(times)), `${found}`];
}
