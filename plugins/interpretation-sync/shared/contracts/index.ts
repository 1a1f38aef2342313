/**
 * What travels over HTTP between the two halves of the plugin. Instants are ISO 8601 in UTC,
 * civil dates are `YYYY-MM-DD` in the time zone of the body.
 */
import type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Duty,
  Finding,
} from '../../server/src/domain';

export type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Duty,
  Finding,
};

/** Answer of every route. */
export interface Answer<Data, Meta = undefined> {
  data: Data;
  meta?: Meta;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface PaginationMeta {
  pagination: Pagination;
}

/** Which side of the pair a document stands on. */
export type Side = 'policy' | 'interpretation';

export interface LinkedDocument extends DocumentReference {
  side: Side;
  isPublic: boolean;
  /** Form of an interpretation, such as `infographic`; absent on policies. */
  form?: string;
}

export interface ExternalPolicy {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  url: string | null;
}

/** State of one check for one document, for the panel. */
export interface CheckResult {
  id: CheckId;
  setting: CheckSetting;
  result: 'passed' | 'warned' | 'blocked' | 'not-applicable';
  findings: Finding[];
}

export interface DeadlineAnswer {
  id: string;
  policy: DocumentReference;
  state: DeadlineState;
  startedAt: string;
  /** End of the day of publication: the target of synchronised publication. */
  targetAt: string;
  dueOn: string;
  /** Exclusive: the interpretation is late from this instant on. */
  dueAt: string;
  metAt: string | null;
  firstMetAt: string | null;
  closedAt: string | null;
  provisional: boolean;
  calendarVersion: string;
  cycle: number;
  /** Working days that begin after today and end before the due instant; negative never. */
  workingDaysLeft: number;
  timeZone: string;
}

/** `GET gate/:uid/:documentId?locale` */
export interface GateAnswer {
  document: DocumentReference & { isPublic: boolean };
  side: Side;
  decision: Decision;
  checks: CheckResult[];
  links: LinkedDocument[];
  externalPolicies: ExternalPolicy[];
  deadline: DeadlineAnswer | null;
  /** What one synchronised publication of this document and its linked drafts would do; null when nothing is linked. */
  together: {
    policies: DocumentReference[];
    interpretations: DocumentReference[];
    decision: Decision;
  } | null;
}

/** One line of `GET deadlines`, the ledger. */
export interface LedgerRow {
  policy: DocumentReference;
  isPublic: boolean;
  number: string;
  duty: Duty;
  disclosedAt: string | null;
  state: DeadlineState;
  deadline: DeadlineAnswer | null;
  /** From the day after publication to the day on which it was first met. */
  workingDaysTaken: number | null;
  interpretations: (DocumentReference & {
    form: string | null;
    isPublic: boolean;
    disclosedAt: string | null;
  })[];
}

export interface TimelineEntryAnswer {
  at: string;
  /** Later than `at` where a refusal was repeated. */
  lastAt: string;
  count: number;
  event: string;
  actor: string;
  params: Record<string, unknown>;
}

/** `GET deadlines/:id` */
export interface DeadlineDetail extends DeadlineAnswer {
  timeline: TimelineEntryAnswer[];
}

/** `POST publications` */
export interface PublicationRequest {
  policies: string[];
  interpretations: string[];
  locale?: string;
  dryRun?: boolean;
}

export interface PublicationAnswer {
  decision: Decision;
  published: DocumentReference[];
}

export type AlertState = 'open' | 'acknowledged' | 'resolved' | 'retracted';

/** `GET alerts?state&page&pageSize` */
export interface AlertAnswer {
  id: string;
  level: AlertLevel;
  cycle: number;
  step: number;
  state: AlertState;
  policy: DocumentReference;
  dueOn: string;
  dueAt: string;
  provisional: boolean;
  raisedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  resolvedAt: string | null;
  retractedAt: string | null;
}

/** `POST sweep` */
export interface SweepAnswer {
  examined: number;
  raised: number;
  resolved: number;
  skipped: number;
  failed: number;
}

/** `details` of the refusal, HTTP 400 with `error.name` `PublicationBlockedError`. */
export interface PublicationBlockedDetails {
  code: 'PUBLICATION_BLOCKED';
  uid: string;
  documentId: string;
  locale: string;
  findings: Finding[];
}

/** Header in which the admin sends the language of its reader. */
export const LANGUAGE_HEADER = 'x-interpretation-sync-language';
