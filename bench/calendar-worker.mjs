/** Fills a database with deadlines and takes the day off on which they are due; see calendar.mjs. */
import { createPerson, startApplication } from './lib/application.mjs';
import { fillBacklog } from './lib/backlog.mjs';
import { serve } from './lib/workers.mjs';

const SAMPLING_MS = 50;
const { strapi, url } = await startApplication();
const token = await createPerson(strapi, url);

const send = async (/** @type {string} */ path, /** @type {object} */ body) => {
  const response = await fetch(`${url}/interpretation-sync/calendars/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  /** @type {any} */
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.data;
};

/** As in an office: everybody has been told that the clock runs. */
const NOTIFY = `insert into interpretation_sync_alerts
  (document_id, deadline_id, level, cycle, step, policy_document_id, policy_locale, title, due_on,
   due_at, provisional, raised_at)
  select document_id, id, 'started', cycle, 1, policy_document_id, policy_locale, 'Bench', due_on,
    due_at, provisional, started_at from interpretation_sync_deadlines`;

serve({
  prepare: async (counts) => {
    await fillBacklog(strapi, counts);
    await strapi.db.connection.raw(NOTIFY);
  },
  change: async () => {
    const { due_on: dueOn } = await strapi.db
      .connection('interpretation_sync_deadlines')
      .first('due_on');
    const order = {
      kind: 'import',
      layer: 'regional',
      year: Number(String(dueOn).slice(0, 4)),
      format: 'form',
      days: [{ date: dueOn, isOffDay: true, name: 'Bench' }],
    };
    let peak = 0;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLING_MS);
    const startedAt = performance.now();
    const { baseVersion, fingerprint, moves } = await send('preview', order);
    const previewedAt = performance.now();
    await send('confirm', { ...order, baseVersion, fingerprint, reason: 'Bench' });
    const confirm = performance.now() - previewedAt;
    clearInterval(sampling);
    return { preview: previewedAt - startedAt, confirm, moved: moves.pagination.total, peak };
  },
});
