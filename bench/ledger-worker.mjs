/** Fills an office with an archive and asks its ledger over HTTP; see ledger.mjs. */
import { createPerson, startApplication } from './lib/application.mjs';
import { fillArchive } from './lib/archive.mjs';
import { serve } from './lib/workers.mjs';

const { strapi, url } = await startApplication();
const headers = { authorization: `Bearer ${await createPerson(strapi, url)}` };

const ask = async (/** @type {string} */ path) => {
  /** @type {any} */
  const response = await fetch(`${url}/interpretation-sync/${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
};

serve({
  prepare: (count) => fillArchive(strapi, count),
  /** How long a page of the ledger takes, and how many policies it is one of. */
  page: async (query) => {
    const startedAt = performance.now();
    const { meta } = await (await ask(`deadlines?${query}`)).json();
    return { time: performance.now() - startedAt, total: meta.pagination.total };
  },
});
