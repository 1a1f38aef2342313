/**
 * Publication with the plugin ÷ publication by the same application without it, through REST and
 * through the Document Service. Both applications run at once and take turns, so that whatever else
 * the machine does hits both.
 */
import { columns, medianOf, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const GOAL = 1.15;
const ROUNDS = 12;
const PAIRS_PER_ROUND = 5;
const WARM_UP_ROUNDS = 2;
const PATHS = { rest: 'REST', service: 'Document Service' };

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const start = async (/** @type {boolean} */ enabled) =>
    startWorker('publication-worker.mjs', {
      ...(await server.create()),
      INTERPRETATION_SYNC_ENABLED: String(enabled),
    });
  const workers = { with: await start(true), without: await start(false) };
  try {
    const times = await measure(workers);
    return { name: `Publication on ${server.title}`, lines: linesOf(times) };
  } finally {
    await workers.with.stop();
    await workers.without.stop();
  }
}

/** @typedef {{ with: number[], without: number[] }} Times */

/**
 * @param {{ with: import('./lib/workers.mjs').Worker, without: import('./lib/workers.mjs').Worker }} workers
 * @returns {Promise<Map<string, Times>>}
 */
async function measure(workers) {
  const blocks = (WARM_UP_ROUNDS + ROUNDS) * Object.keys(PATHS).length;
  for (const worker of Object.values(workers)) {
    await worker.ask('prepare', blocks * PAIRS_PER_ROUND);
  }
  /** @type {Map<string, Times>} */
  const times = new Map();
  let from = 0;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const [path, title] of Object.entries(PATHS)) {
      const to = from + PAIRS_PER_ROUND;
      const turns = round % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
      for (const turn of /** @type {('with' | 'without')[]} */ (turns)) {
        const measured = await workers[turn].ask('publish', { path, from, to });
        if (round < WARM_UP_ROUNDS) continue;
        for (const [kind, values] of Object.entries(measured)) {
          const key = `${title}: ${kind}`;
          const known = times.get(key) ?? { with: [], without: [] };
          known[turn].push(.../** @type {number[]} */ (values));
          times.set(key, known);
        }
      }
      from = to;
    }
  }
  return times;
}

/** @param {Map<string, Times>} times */
function linesOf(times) {
  const rows = [...times].map(([kind, measured]) => ({
    kind,
    with: medianOf(measured.with),
    without: medianOf(measured.without),
  }));
  const sum = (/** @type {'with' | 'without'} */ side) =>
    rows.reduce((total, row) => total + row[side], 0);
  const all = { kind: 'all eight', with: sum('with'), without: sum('without') };
  const count = [...times.values()][0]?.with.length ?? 0;
  return [
    ...columns([
      [`median of ${count}`, 'with', 'without', 'ratio'],
      ...[...rows, all].map((row) => [
        row.kind,
        milliseconds(row.with),
        milliseconds(row.without),
        (row.with / row.without).toFixed(2),
      ]),
    ]),
    `goal: at most ${GOAL}`,
  ];
}
