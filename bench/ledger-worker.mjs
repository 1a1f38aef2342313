/** Fills an office with an archive and asks its ledger over HTTP; see ledger.mjs. */
import { createPerson, startApplication } from './lib/application.mjs';
import { fillArchive } from './lib/archive.mjs';
import { serve } from './lib/workers.mjs';

const SAMPLING_MS = 5;
const { strapi, url } = await startApplication();
const headers = { authorization: `Bearer ${await createPerson(strapi, url)}` };

const ask = async (/** @type {string} */ path) => {
  /** @type {any} */
  const response = await fetch(`${url}/${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
};

serve({
  prepare: (count) => fillArchive(strapi, count),
  /** How long a page of the ledger takes, and how many policies it is one of. */
  page: async (query) => {
    const startedAt = performance.now();
    const { meta } = await (await ask(`interpretation-sync/deadlines?${query}`)).json();
    return { time: performance.now() - startedAt, total: meta.pagination.total };
  },
  /** The same of the content manager's list, narrowed by state. */
  list: async (query) => {
    const startedAt = performance.now();
    const path = `content-manager/collection-types/api::policy.policy?${query}`;
    const { pagination } = await (await ask(path)).json();
    return { time: performance.now() - startedAt, total: pagination.total };
  },
  /** The whole ledger as a workbook, thrown away as it comes. */
  export: async () => {
    const resting = process.memoryUsage.rss();
    let peak = resting;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLING_MS);
    const startedAt = performance.now();
    let bytes = 0;
    const { body } = await ask('interpretation-sync/ledger.xlsx');
    for await (const chunk of body ?? []) bytes += chunk.length;
    clearInterval(sampling);
    return { time: performance.now() - startedAt, bytes, resting, peak };
  },
});
