/**
 * One sweep that finds 1,000 deadlines due, among 10,000 and among 100,000: its cost should follow
 * what is due, not what exists. Both applications run at once and take turns.
 */
import { columns, medianOf, megabytes, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const GOAL = 1.2;
const DUE = 1_000;
const SIZES = [10_000, 100_000];
const ROUNDS = 7;

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const offices = await Promise.all(
    SIZES.map(async (size) => ({
      size,
      worker: await startWorker('sweep-worker.mjs', await server.create()),
      /** @type {{ time: number, resting: number, peak: number }[]} */
      sweeps: [],
    })),
  );
  try {
    for (const { worker, size } of offices) {
      await worker.ask('prepare', { deadlines: size, due: DUE });
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { worker, sweeps, size } of round % 2 === 0 ? offices : [...offices].reverse()) {
        const sweep = await worker.ask('sweep');
        if (sweep.counts.raised !== DUE) {
          throw new Error(`A sweep among ${size} raised ${JSON.stringify(sweep.counts)}.`);
        }
        // The first one also reconciles what is new, and warms up.
        if (round > 0) sweeps.push(sweep);
      }
    }
    return { name: `Sweep on ${server.title}`, lines: linesOf(offices) };
  } finally {
    for (const { worker } of offices) await worker.stop();
  }
}

/** @param {{ size: number, sweeps: { time: number, resting: number, peak: number }[] }[]} offices */
function linesOf(offices) {
  const medians = offices.map(({ sweeps }) => medianOf(sweeps.map(({ time }) => time)));
  const [small = NaN, large = NaN] = medians;
  return [
    ...columns([
      [`${DUE} due, median of ${ROUNDS}`, 'time', 'peak memory', 'above rest'],
      ...offices.map(({ size, sweeps }, index) => [
        `among ${size}`,
        milliseconds(medians[index] ?? NaN),
        megabytes(Math.max(...sweeps.map(({ peak }) => peak))),
        megabytes(medianOf(sweeps.map(({ peak, resting }) => peak - resting))),
      ]),
    ]),
    `ratio ${(large / small).toFixed(2)}, goal: at most ${GOAL}`,
  ];
}
