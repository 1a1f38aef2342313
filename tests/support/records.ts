import type { Finding } from '../../plugins/interpretation-sync/shared/contracts';
import type { Application } from './application';
import { uidOf, type Data, type Side } from './documents';

/** One stored row: `zh-Hans draft` or `zh-Hans public`. */
export interface StoredRow {
  id: number;
  locale: string;
  status: 'draft' | 'public';
  title: string;
  data: Data;
}

/** Rows of documents that match, draft first, in the order of their locales. */
export const rowsWhere = async (
  { strapi }: Application,
  side: Side,
  where: Data,
): Promise<StoredRow[]> => {
  const rows: Data[] = await strapi.db.query(uidOf(side)).findMany({ where });
  return rows
    .map((row): StoredRow => ({
      id: Number(row.id),
      locale: String(row.locale),
      status: row.publishedAt === null ? 'draft' : 'public',
      title: String(row.title),
      data: row,
    }))
    .sort((one, other) =>
      `${one.locale} ${one.status}`.localeCompare(`${other.locale} ${other.status}`),
    );
};

/** Such as `['zh-Hans draft', 'zh-Hans public']`. */
export const statesOf = async (
  application: Application,
  side: Side,
  documentId: string,
): Promise<string[]> => {
  const rows = await rowsWhere(application, side, { documentId });
  return rows.map(({ locale, status }) => `${locale} ${status}`);
};

/** Rows of the join table between a policy and an interpretation, such as `zh-Hans draft → zh-Hans draft`. */
export const linksBetween = async (
  application: Application,
  policy: string,
  interpretation: string,
): Promise<string[]> => {
  const { strapi } = application;
  const names = async (side: Side, documentId: string) =>
    new Map(
      (await rowsWhere(application, side, { documentId })).map(({ id, locale, status }) => [
        id,
        `${locale} ${status}`,
      ]),
    );
  const policies = await names('policy', policy);
  const interpretations = await names('interpretation', interpretation);
  const rows: Data[] = await strapi.db
    .connection('policies_interpretations_lnk')
    .whereIn('policy_id', [...policies.keys()])
    .whereIn('interpretation_id', [...interpretations.keys()]);
  return rows
    .map(
      (row) =>
        `${policies.get(Number(row.policy_id))} → ${interpretations.get(Number(row.interpretation_id))}`,
    )
    .sort();
};

export interface TimelineRow {
  event: string;
  uid: string;
  documentId: string;
  locale: string;
  title: string;
  count: number;
  actorKind: string;
  params: Data;
  findings: Finding[];
}

const readJson = (text: unknown): Data => JSON.parse(String(text));
const findingsIn = ({ findings }: Data): Finding[] => (Array.isArray(findings) ? findings : []);

/** The timeline of one document, or of every document with this title, oldest first. */
export const timelineOf = async (
  { strapi }: Application,
  subject: { documentId: string } | { title: string },
): Promise<TimelineRow[]> => {
  const where =
    'title' in subject ? { title: subject.title } : { subjectDocumentId: subject.documentId };
  const rows: Data[] = await strapi.db
    .query('plugin::interpretation-sync.timeline-entry')
    .findMany({ where, orderBy: { id: 'asc' } });
  return rows.map((row) => {
    const params = readJson(row.params);
    return {
      event: String(row.event),
      uid: String(row.subjectUid),
      documentId: String(row.subjectDocumentId),
      locale: String(row.subjectLocale),
      title: String(row.title),
      count: Number(row.count),
      actorKind: String(row.actorKind),
      params,
      findings: findingsIn(params),
    };
  });
};

export const eventsOf = async (application: Application, documentId: string): Promise<string[]> =>
  (await timelineOf(application, { documentId })).map(({ event }) => event);

const PATIENCE_MS = 10_000;

/**
 * Asks until the answer satisfies; what is written after the transaction of an outer caller comes a
 * moment after its answer. Returns the last answer, satisfying or not.
 */
export const eventually = async <Value>(
  ask: () => Promise<Value>,
  isSatisfying: (value: Value) => boolean,
): Promise<Value> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await ask();
    if (isSatisfying(value) || performance.now() > giveUpAt) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Refusals on the timeline, waited for. */
export const refusalsOf = async (
  application: Application,
  subject: { documentId: string } | { title: string },
): Promise<TimelineRow[]> => {
  const entries = await eventually(
    () => timelineOf(application, subject),
    (rows) => rows.some(({ event }) => event === 'publication.blocked'),
  );
  return entries.filter(({ event }) => event === 'publication.blocked');
};

export interface DeadlineRow {
  locale: string;
  state: 'open' | 'met' | 'closed';
  cycle: number;
  historical: boolean;
}

/** Deadlines of a policy, by locale. */
export const deadlinesOf = async (
  { strapi }: Application,
  policyDocumentId: string,
): Promise<DeadlineRow[]> => {
  const rows: Data[] = await strapi.db
    .query('plugin::interpretation-sync.deadline')
    .findMany({ where: { policyDocumentId }, orderBy: { policyLocale: 'asc' } });
  const stateOf = ({ closedAt, metAt }: Data): DeadlineRow['state'] => {
    if (closedAt !== null) return 'closed';
    return metAt === null ? 'open' : 'met';
  };
  return rows.map((row) => ({
    locale: String(row.policyLocale),
    state: stateOf(row),
    cycle: Number(row.cycle),
    historical: Boolean(row.historical),
  }));
};

/** Alerts of a policy in the order in which they were raised, such as `reminder 1.2 open`. */
export const alertsOf = async (
  { strapi }: Application,
  policyDocumentId: string,
): Promise<string[]> => {
  const rows: Data[] = await strapi.db
    .query('plugin::interpretation-sync.alert')
    .findMany({ where: { policyDocumentId }, orderBy: { id: 'asc' } });
  const stateOf = ({ resolvedAt, retractedAt }: Data): string => {
    if (retractedAt !== null) return 'retracted';
    return resolvedAt === null ? 'open' : 'resolved';
  };
  return rows.map((row) => `${row.level} ${row.cycle}.${row.step} ${stateOf(row)}`);
};
