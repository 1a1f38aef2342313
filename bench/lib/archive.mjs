/** Many public policies with interpretations and deadlines, copied in the database from one pair. */
import { copy } from './copies.mjs';
import { writePairs } from './office.mjs';

const POLICIES = 'policies';
const INTERPRETATIONS = 'interpretations';
const LINKS = 'policies_interpretations_lnk';
const DEPARTMENTS = 'policies_drafting_department_lnk';
const DEADLINES = 'interpretation_sync_deadlines';
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Two policies an hour, so that many thousand lie some years back. */
const SPACING_MS = HOUR_MS / 2;

/**
 * An archive in which four policies of five have a public interpretation: most in time, some late. The
 * order in which they became public is not the order in which they are stored.
 * @param {any} strapi
 * @param {number} count
 */
export async function fillArchive(strapi, count) {
  const knex = strapi.db.connection;
  const [pair] = await writePairs(strapi, 1);
  for (const [uid, documentId] of [
    ['api::policy.policy', pair?.policy],
    ['api::interpretation.interpretation', pair?.interpretation],
  ]) {
    await strapi.documents(uid).publish({ documentId });
  }
  const now = Date.now();
  const age = `(cast(n as bigint) * 7919 % ${count}) * ${SPACING_MS}`;
  const since = `${now} - ${age}`;
  const date =
    strapi.db.dialect.client === 'postgres' ? `to_timestamp((${since}) / 1000.0)` : since;
  const versions = async (/** @type {string} */ table, /** @type {any} */ documentId) =>
    knex(table).where('document_id', documentId).orderBy('published_at');
  const numbers = { count, every: 1 };

  for (const row of await versions(POLICIES, pair?.policy)) {
    await copy(
      knex,
      POLICIES,
      row,
      {
        document_id: "'policy' || n",
        title: "'关于做好第' || n || '号事项办理工作的通知'",
        document_number: "'示司发〔2026〕' || n || '号'",
        nature: "case n % 3 when 0 then 'regulation' when 1 then 'normative' else 'other' end",
        disclosed_at: date,
        ...(row.published_at === null ? {} : { published_at: date }),
      },
      numbers,
    );
  }
  for (const row of await versions(INTERPRETATIONS, pair?.interpretation)) {
    const own = { document_id: "'material' || n", title: "'一图读懂第' || n || '号事项'" };
    await copy(knex, INTERPRETATIONS, row, { ...own, disclosed_at: date }, numbers);
  }
  const deadline = await knex(DEADLINES).where('policy_document_id', pair?.policy).first();
  const metAfter = `case when n % 5 = 0 then null when n % 7 = 0 then ${5 * DAY_MS} else ${HOUR_MS} end`;
  await copy(
    knex,
    DEADLINES,
    deadline,
    {
      document_id: "'deadline' || n",
      policy_document_id: "'policy' || n",
      number: "'示司发〔2026〕' || n || '号'",
      started_at: since,
      opened_at: since,
      target_at: `${since} + ${DAY_MS}`,
      approaching_at: `${since} + ${2 * DAY_MS}`,
      due_at: `${since} + ${3 * DAY_MS}`,
      met_at: `${since} + ${metAfter}`,
      first_met_at: `${since} + ${metAfter}`,
    },
    numbers,
  );
  await knex.raw(
    `insert into ${LINKS} (policy_id, interpretation_id, interpretation_ord, policy_ord)
     select p.id, i.id, 1, 1 from ${POLICIES} p join ${INTERPRETATIONS} i
       on i.document_id = 'material' || substr(p.document_id, 7)
       and (i.published_at is null) = (p.published_at is null)
     where p.document_id like 'policy%' and cast(substr(p.document_id, 7) as integer) % 5 > 0`,
  );
  await knex.raw(
    `insert into ${DEPARTMENTS} (policy_id, department_id)
     select p.id, d.id from ${POLICIES} p, departments d where p.document_id like 'policy%'`,
  );
  await knex.raw('analyze');
}
