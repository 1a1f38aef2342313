/**
 * A calendar that moves every open deadline: preview and confirmation, in one transaction, over
 * 100,000 deadlines, or as many as CALENDAR_DEADLINES says.
 */
import { columns, megabytes, milliseconds } from './lib/statistics.mjs';
import { startWorker } from './lib/workers.mjs';

const DEADLINES = Number(process.env['CALENDAR_DEADLINES'] ?? 100_000);

/**
 * @param {import('./lib/databases.mjs').DatabaseServer} server
 * @returns {Promise<{ name: string, lines: string[] }>}
 */
export async function run(server) {
  const worker = await startWorker('calendar-worker.mjs', await server.create());
  try {
    await worker.ask('prepare', { deadlines: DEADLINES, due: 1 });
    const { preview, confirm, moved, peak } = await worker.ask('change');
    return {
      name: `Calendar on ${server.title}`,
      lines: columns([
        [`${moved} of ${DEADLINES} deadlines move`, 'time', 'peak memory'],
        ['preview', milliseconds(preview), ''],
        ['confirmation, one transaction', milliseconds(confirm), megabytes(peak)],
      ]),
    };
  } finally {
    await worker.stop();
  }
}
