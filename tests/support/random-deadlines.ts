import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Deadline } from '../../plugins/interpretation-sync/server/src/domain';
import type { Application } from './application';
import { DEFAULT_LOCALE, POLICY, type Data } from './documents';

const BATCH = 100;
const STEP_MS = 6 * 60 * 60 * 1000;

/** A policy as a database may hold it, whatever history made it so. */
export interface StoredPolicy {
  documentId: string;
  disclosedAt: Date;
  isPublic: boolean;
  deadline: Deadline | null;
}

/** Steps of six hours, so that instants coincide, and with the ends of months. */
export const instantAfter = (start: Date, days: number): fc.Arbitrary<Date> =>
  fc.integer({ min: 0, max: days * 4 }).map((step) => new Date(start.getTime() + step * STEP_MS));

/** Instants in no order at all: what is judged must be judged the same, sensible or not. */
const deadlineIn = (instant: fc.Arbitrary<Date>): fc.Arbitrary<Deadline> =>
  fc.record({
    policyDocumentId: fc.constant(''),
    locale: fc.constant(DEFAULT_LOCALE),
    number: fc.constant(''),
    startedAt: instant,
    targetAt: instant,
    dueOn: fc.constant('2031-01-01'),
    dueAt: instant,
    approachingAt: instant,
    provisional: fc.boolean(),
    calendarVersion: fc.constant('random'),
    metAt: fc.option(instant),
    firstMetAt: fc.option(instant),
    closedAt: fc.option(instant, { freq: 2 }),
    closedReason: fc.constantFrom('taken-down', 'deleted', 'not-required', 'waived'),
    cycle: fc.integer({ min: 1, max: 3 }),
    openedAt: instant,
    historical: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
    found: fc.boolean(),
    linked: fc.constant([]),
  });

export const storedPolicyIn = (instant: fc.Arbitrary<Date>): fc.Arbitrary<StoredPolicy> =>
  fc
    .record({
      disclosedAt: instant,
      isPublic: fc.boolean(),
      deadline: fc.option(deadlineIn(instant), { freq: 9 }),
    })
    .map((policy) => ({ ...policy, documentId: `r${randomBytes(11).toString('hex')}a` }));

/** Stores them past everything, and returns those that the ledger lists. */
export const insertPolicies = async (
  { strapi }: Application,
  policies: readonly StoredPolicy[],
): Promise<StoredPolicy[]> => {
  const policyRows = policies.flatMap(rowsOf);
  const deadlineRows = policies.flatMap(({ documentId, deadline }) =>
    deadline === null ? [] : [deadlineRowOf(documentId, deadline)],
  );
  const insert = async (table: string, rows: Data[]) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await strapi.db.connection(table).insert(rows.slice(start, start + BATCH));
    }
  };
  await insert(strapi.db.metadata.get(POLICY).tableName, policyRows);
  await insert('interpretation_sync_deadlines', deadlineRows);
  return policies.filter(({ isPublic, deadline }) => isPublic || deadline !== null);
};

const rowsOf = ({ documentId, disclosedAt, isPublic }: StoredPolicy): Data[] => {
  const draft = {
    document_id: documentId,
    locale: DEFAULT_LOCALE,
    title: documentId,
    slug: documentId,
    interpretation_duty: 'required',
    disclosed_at: disclosedAt,
    created_at: disclosedAt,
    updated_at: disclosedAt,
    published_at: null,
  };
  return isPublic ? [draft, { ...draft, published_at: disclosedAt }] : [draft];
};

const deadlineRowOf = (documentId: string, deadline: Deadline): Data => ({
  document_id: `d${documentId}`,
  policy_document_id: documentId,
  policy_locale: deadline.locale,
  number: deadline.number,
  started_at: deadline.startedAt.getTime(),
  target_at: deadline.targetAt.getTime(),
  due_on: deadline.dueOn,
  due_at: deadline.dueAt.getTime(),
  approaching_at: deadline.approachingAt.getTime(),
  provisional: deadline.provisional,
  calendar_version: deadline.calendarVersion,
  met_at: deadline.metAt?.getTime() ?? null,
  first_met_at: deadline.firstMetAt?.getTime() ?? null,
  closed_at: deadline.closedAt?.getTime() ?? null,
  closed_reason: deadline.closedReason,
  cycle: deadline.cycle,
  opened_at: deadline.openedAt.getTime(),
  historical: deadline.historical,
  found: deadline.found,
  linked: '[]',
  next_alert_at: null,
});
