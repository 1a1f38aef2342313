/** Boot with the plugin ÷ boot without it, on a database that each has booted on before. */
import { columns, medianOf, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const GOAL = 1.1;
const ROUNDS = 6;

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const databases = { with: await server.create(), without: await server.create() };
  const boot = async (/** @type {'with' | 'without'} */ turn) => {
    const worker = await startWorker('boot-worker.mjs', {
      ...databases[turn],
      INTERPRETATION_SYNC_ENABLED: String(turn === 'with'),
      INTERPRETATION_SYNC_TIMERS: 'true',
    });
    await worker.stop();
    return worker.ready;
  };
  /** @type {{ with: number[], without: number[] }} */
  const times = { with: [], without: [] };
  // The first boot makes the tables and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const turns = round % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
    for (const turn of /** @type {('with' | 'without')[]} */ (turns)) {
      const time = await boot(turn);
      if (round > 0) times[turn].push(time);
    }
  }
  const [withPlugin, without] = [medianOf(times.with), medianOf(times.without)];
  return {
    name: `Boot on ${server.title}`,
    lines: [
      ...columns([
        [`median of ${ROUNDS}`, 'with', 'without', 'ratio'],
        [
          'until it listens',
          milliseconds(withPlugin),
          milliseconds(without),
          (withPlugin / without).toFixed(2),
        ],
      ]),
      `goal: at most ${GOAL.toFixed(2)}`,
    ],
  };
}
