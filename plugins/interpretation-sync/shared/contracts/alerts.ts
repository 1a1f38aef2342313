import type { AlertLevel, DocumentReference } from './common';

export type AlertState = 'open' | 'acknowledged' | 'resolved' | 'retracted';

/** Why somebody is told: by function in the drafting department, or as its supervisor. */
export type RecipientRole = 'contact' | 'backup' | 'head' | 'leader' | 'supervisor';

export interface AlertRecipient {
  role: RecipientRole;
  /** Name of the person; of the department where it is the supervisor without a contact. */
  name: string;
  department: string;
}

/**
 * `GET alerts?state&level&policy&page&pageSize`; `state` is an `AlertState`, `pending` (open or
 * acknowledged) or `all`; `level` is an `AlertLevel`, `policy` the documentId of a policy.
 */
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
  /** Whom the settings name for this level, as the departments stand now. */
  recipients: AlertRecipient[];
}

/** `GET alerts/count`: alerts that nobody has acknowledged yet and that are neither resolved nor retracted. */
export interface AlertCount {
  open: number;
}

/**
 * `POST alerts/acknowledge`, at most 100 ids; answers the alerts as they stand then (`AlertAnswer[]`).
 * Alerts that were acknowledged before stay as they are.
 */
export interface AcknowledgeRequest {
  ids: string[];
}

/** `POST sweep` */
export interface SweepAnswer {
  examined: number;
  raised: number;
  resolved: number;
  skipped: number;
  failed: number;
}
