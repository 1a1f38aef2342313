/** Fills a database with deadlines and sweeps it on request; see sweep.mjs. */
import { startApplication } from './lib/application.mjs';
import { fillBacklog, reopenBacklog } from './lib/backlog.mjs';
import { serve } from './lib/workers.mjs';

const SAMPLING_MS = 5;
const { strapi } = await startApplication();

serve({
  prepare: (counts) => fillBacklog(strapi, counts),
  sweep: async () => {
    await reopenBacklog(strapi);
    const resting = process.memoryUsage.rss();
    let peak = resting;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLING_MS);
    const startedAt = performance.now();
    const counts = await strapi.plugin('interpretation-sync').service('sweep').run();
    const time = performance.now() - startedAt;
    clearInterval(sampling);
    return { time, counts, resting, peak: Math.max(peak, process.memoryUsage.rss()) };
  },
});
