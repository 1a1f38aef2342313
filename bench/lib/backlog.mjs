/** Many deadlines at once, copied in the database from one real publication. */
import { copy } from './copies.mjs';
import { writePairs } from './office.mjs';

const POLICIES = 'policies';
const DEADLINES = 'interpretation_sync_deadlines';
const ALERTS = 'interpretation_sync_alerts';
const TIMELINE = 'interpretation_sync_timeline';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Policies with a deadline each, evenly spread among them those that have just become overdue. Only
 * these are public, so that what a sweep looks for besides is the same however many there are.
 * @param {any} strapi
 * @param {{ deadlines: number, due: number }} counts
 */
export async function fillBacklog(strapi, { deadlines, due }) {
  const knex = strapi.db.connection;
  const [pair] = await writePairs(strapi, 1);
  await strapi.documents('api::policy.policy').publish({ documentId: pair?.policy });
  const ofPolicy = (/** @type {any} */ query) => query.where('document_id', pair?.policy);
  const draft = await ofPolicy(knex(POLICIES)).whereNull('published_at').first();
  const published = await ofPolicy(knex(POLICIES)).whereNotNull('published_at').first();
  const deadline = await knex(DEADLINES).where('policy_document_id', pair?.policy).first();
  const every = deadlines / due;
  const now = Date.now();
  const numbered = { document_id: "'policy' || n" };
  await copy(knex, POLICIES, draft, numbered, { count: deadlines, every: 1 });
  await copy(knex, POLICIES, published, numbered, { count: deadlines, every });
  const start = { started_at: now, opened_at: now, due_at: now + DAY_MS };
  const own = { document_id: "'deadline' || n", policy_document_id: "'policy' || n" };
  await copy(knex, DEADLINES, deadline, own, { count: deadlines, every: 1 }, start);
  await knex(DEADLINES).update({ next_alert_at: now + DAY_MS });
  await knex(DEADLINES)
    .whereIn(
      'policy_document_id',
      knex(POLICIES)
        .select('document_id')
        .whereLike('document_id', 'policy%')
        .whereNotNull('published_at'),
    )
    .update({ opened_at: now - MINUTE_MS, due_at: now - MINUTE_MS });
  await reopenBacklog(strapi, now);
  await knex.raw('analyze');
}

/** Makes the same deadlines due again, as if nobody had been alerted. */
export async function reopenBacklog(/** @type {any} */ strapi, now = Date.now()) {
  const knex = strapi.db.connection;
  await knex(ALERTS).delete();
  await knex(TIMELINE).delete();
  await knex(DEADLINES)
    .where('due_at', '<', now)
    .update({ next_alert_at: now - MINUTE_MS });
}
