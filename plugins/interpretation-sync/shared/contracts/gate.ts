import type { AlertAnswer } from './alerts';
import type {
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Duty,
  Finding,
  Side,
} from './common';
import type { WaiverAnswer } from './waivers';

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
  /** `trial` (试运行): findings of the trialled checks only warn. */
  mode: 'enforce' | 'trial';
  decision: Decision;
  checks: CheckResult[];
  links: LinkedDocument[];
  externalPolicies: ExternalPolicy[];
  deadline: DeadlineAnswer | null;
  /** Alerts of the policy, or of the policies of an interpretation, that are neither resolved nor retracted. */
  alerts: AlertAnswer[];
  /** Waiver in force, of a policy; null on interpretations. */
  waiver: WaiverAnswer | null;
  /** What the duty table (解读要求一览) proposes for this policy; null where no rule matches. */
  proposedDuty: Duty | null;
  /** What one synchronised publication of this document and its linked drafts would do; null when nothing is linked. */
  together: {
    policies: DocumentReference[];
    interpretations: DocumentReference[];
    decision: Decision;
  } | null;
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

/** `GET timeline/:uid/:documentId?locale&page&pageSize`, the newest first; needs what the gate needs. */
export type TimelineAnswer = TimelineEntryAnswer[];

/** `GET deadlines/:id` */
export interface DeadlineDetail extends DeadlineAnswer {
  timeline: TimelineEntryAnswer[];
}

/** `PUT deadlines/:id/start`, which answers the `DeadlineDetail` that comes of it. */
export interface StartRequest {
  /** ISO 8601 instant, not in the future. */
  officialPublishedAt: string;
  /** At least 10 characters. */
  reason: string;
}

/** `details` of the refusal, HTTP 400 with `error.name` `PublicationBlockedError`. */
export interface PublicationBlockedDetails {
  code: 'PUBLICATION_BLOCKED';
  uid: string;
  documentId: string;
  locale: string;
  findings: Finding[];
}
