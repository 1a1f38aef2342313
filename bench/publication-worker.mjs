/** Publishes on request and says how long each publication took; see publication.mjs. */
import { createToken, startApplication } from './lib/application.mjs';
import { writePairs } from './lib/office.mjs';
import { serve } from './lib/workers.mjs';

const { strapi, url } = await startApplication();
const headers = {
  authorization: `Bearer ${await createToken(strapi)}`,
  'content-type': 'application/json',
};
const routes = { policy: 'policies', interpretation: 'interpretations' };
/** @type {{ policy: string, interpretation: string }[]} */
let pairs = [];

/** @type {Record<string, (side: 'policy' | 'interpretation', documentId: string) => Promise<void>>} */
const paths = {
  rest: async (side, documentId) => {
    const response = await fetch(`${url}/api/${routes[side]}/${documentId}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ data: {} }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`REST answered ${response.status}: ${answer}`);
  },
  service: async (side, documentId) => {
    await strapi.documents(`api::${side}.${side}`).publish({ documentId });
  },
};

async function measure(/** @type {() => Promise<void>} */ work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

serve({
  prepare: async (count) => {
    pairs = await writePairs(strapi, count);
  },
  /** Publishes some pairs, each policy before its interpretation, and everything once more. */
  publish: async ({ path, from, to }) => {
    /** @type {Record<string, number[]>} */
    const times = {};
    for (const turn of ['first', 'again']) {
      for (const pair of pairs.slice(from, to)) {
        for (const side of /** @type {const} */ (['policy', 'interpretation'])) {
          const time = await measure(async () => paths[path]?.(side, pair[side]));
          (times[`${side}, ${turn}`] ??= []).push(time);
        }
      }
    }
    return times;
  },
});
