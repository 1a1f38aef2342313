import type { Application } from './application';
import { INTERPRETATION, POLICY, type Data, type GovernedUid, type Side } from './documents';

/** One stored row of a document, reduced to what the rules read. */
export interface VersionState {
  duty: string;
  form: string;
  externalPolicies: number;
  /** Document ids of the counterparts to which this row is linked, in its own locale. */
  links: string[];
}

/** One document in one locale. */
export interface DocumentState {
  side: Side;
  documentId: string;
  locale: string;
  number: string;
  drafts: VersionState[];
  published: VersionState[];
}

export interface DeadlineState {
  id: number;
  policy: string;
  locale: string;
  number: string;
  startedAt: number;
  openedAt: number;
  dueAt: number;
  metAt: number | null;
  closedAt: number | null;
  closedReason: string;
  historical: boolean;
  cycle: number;
}

export interface AlertState {
  key: string;
  deadlineId: number;
  level: string;
  cycle: number;
  isOpen: boolean;
}

export interface WaiverState {
  documentId: string;
  policy: string;
  kind: string;
  expiresAt: number | null;
  /** Whether it was revoked, or found to have expired. */
  isEnded: boolean;
}

/** Everything that the rules speak of, read straight from the tables. */
export interface OfficeState {
  documents: DocumentState[];
  /** Rows of the join table whose two ends differ in status or locale, in words. */
  crookedLinks: string[];
  deadlines: DeadlineState[];
  alerts: AlertState[];
  waivers: WaiverState[];
}

interface StoredRow extends VersionState {
  id: number;
  side: Side;
  documentId: string;
  locale: string;
  isPublic: boolean;
  number: string;
}

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));
const textOf = (value: unknown): string => (value === null ? '' : String(value));

const rowOf = (side: Side, row: Data): StoredRow => ({
  id: Number(row.id),
  side,
  documentId: String(row.document_id),
  locale: textOf(row.locale),
  isPublic: row.published_at !== null,
  number: textOf(row.document_number ?? null),
  duty: textOf(row.interpretation_duty ?? null),
  form: textOf(row.form ?? null),
  externalPolicies: 0,
  links: [],
});

const deadlineOf = (row: Data): DeadlineState => ({
  id: Number(row.id),
  policy: String(row.policy_document_id),
  locale: String(row.policy_locale),
  number: String(row.number),
  startedAt: Number(row.started_at),
  openedAt: Number(row.opened_at),
  dueAt: Number(row.due_at),
  metAt: numberOrNull(row.met_at),
  closedAt: numberOrNull(row.closed_at),
  closedReason: textOf(row.closed_reason),
  historical: Boolean(row.historical),
  cycle: Number(row.cycle),
});

const alertOf = (row: Data): AlertState => ({
  key: [row.deadline_id, row.level, row.cycle, row.step].join(' '),
  deadlineId: Number(row.deadline_id),
  level: String(row.level),
  cycle: Number(row.cycle),
  isOpen: row.resolved_at === null && row.retracted_at === null,
});

const waiverOf = (row: Data): WaiverState => ({
  documentId: String(row.document_id),
  policy: String(row.policy_document_id),
  kind: String(row.kind),
  expiresAt: numberOrNull(row.expires_at),
  isEnded: row.ended_at !== null,
});

/** Groups rows into documents, one per locale. */
const documentsOf = (rows: readonly StoredRow[]): DocumentState[] => {
  const documents = new Map<string, DocumentState>();
  for (const { side, documentId, locale, number, isPublic, ...row } of rows) {
    const key = `${side} ${documentId} ${locale}`;
    const document = documents.get(key) ?? {
      side,
      documentId,
      locale,
      number,
      drafts: [],
      published: [],
    };
    (isPublic ? document.published : document.drafts).push(row);
    documents.set(key, document);
  }
  return [...documents.values()];
};

/** Puts the links on both of their ends; returns those that lead astray. */
const connect = (
  policies: ReadonlyMap<number, StoredRow>,
  interpretations: ReadonlyMap<number, StoredRow>,
  links: readonly { policy: number; interpretation: number }[],
): string[] => {
  const crooked: string[] = [];
  for (const link of links) {
    const policy = policies.get(link.policy);
    const interpretation = interpretations.get(link.interpretation);
    if (!policy || !interpretation) {
      crooked.push(`link ${link.policy} → ${link.interpretation} leads to no row`);
      continue;
    }
    if (policy.isPublic !== interpretation.isPublic || policy.locale !== interpretation.locale) {
      crooked.push(
        `link ${policy.documentId} → ${interpretation.documentId} joins ` +
          `${policy.locale} public=${policy.isPublic} with ` +
          `${interpretation.locale} public=${interpretation.isPublic}`,
      );
    }
    policy.links.push(interpretation.documentId);
    interpretation.links.push(policy.documentId);
  }
  return crooked;
};

interface JoinTable {
  name: string;
  own: string;
  /** Column of the other end; empty where that is no content type of its own. */
  other: string;
}

const joinTableOf = (
  { strapi }: Application,
  uid: GovernedUid,
  attributeName: string,
): JoinTable => {
  const attribute = strapi.db.metadata.get(uid).attributes[attributeName];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`${uid} keeps ${attributeName} in no join table.`);
  }
  const { name, joinColumn } = attribute.joinTable;
  const other =
    'inverseJoinColumn' in attribute.joinTable ? attribute.joinTable.inverseJoinColumn?.name : '';
  return { name, own: joinColumn.name, other: other ?? '' };
};

/** Reads the office as it stands in the database, past all services. */
export const readOffice = async (application: Application): Promise<OfficeState> => {
  const { strapi } = application;
  const knex = strapi.db.connection;
  const rowsOf = async (side: Side, table: string): Promise<Map<number, StoredRow>> => {
    const rows: Data[] = await knex(table).select('*');
    return new Map(rows.map((row) => [Number(row.id), rowOf(side, row)]));
  };
  const policies = await rowsOf('policy', strapi.db.metadata.get(POLICY).tableName);
  const interpretations = await rowsOf(
    'interpretation',
    strapi.db.metadata.get(INTERPRETATION).tableName,
  );

  const link = joinTableOf(application, POLICY, 'interpretations');
  const joined: Data[] = await knex(link.name).select('*');
  const crookedLinks = connect(
    policies,
    interpretations,
    joined.map((row) => ({
      policy: Number(row[link.own]),
      interpretation: Number(row[link.other]),
    })),
  );

  const external = joinTableOf(application, INTERPRETATION, 'externalPolicies');
  const components: Data[] = await knex(external.name).where('field', 'externalPolicies');
  for (const row of components) {
    const interpretation = interpretations.get(Number(row[external.own]));
    if (interpretation) interpretation.externalPolicies += 1;
  }

  const deadlines: Data[] = await knex('interpretation_sync_deadlines').select('*');
  const alerts: Data[] = await knex('interpretation_sync_alerts').select('*');
  const waivers: Data[] = await knex('interpretation_sync_waivers').select('*');
  return {
    documents: documentsOf([...policies.values(), ...interpretations.values()]),
    crookedLinks,
    deadlines: deadlines.map(deadlineOf),
    alerts: alerts.map(alertOf),
    waivers: waivers.map(waiverOf),
  };
};

/** Deletes every document and everything that the plugin keeps about it, past all services. */
export const emptyOffice = async ({ strapi }: Application): Promise<void> => {
  const tables = [
    'interpretation_sync_alerts',
    'interpretation_sync_former_numbers',
    'interpretation_sync_deadlines',
    'interpretation_sync_timeline',
    'interpretation_sync_waivers',
    strapi.db.metadata.get(POLICY).tableName,
    strapi.db.metadata.get(INTERPRETATION).tableName,
  ];
  for (const table of tables) await strapi.db.connection(table).delete();
};
