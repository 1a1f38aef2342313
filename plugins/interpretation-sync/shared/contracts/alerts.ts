import type { Recipient, RecipientRole } from '../../server/src/domain';
import type { AlertLevel, DocumentReference } from './common';
import type { DeliveryState } from './deliveries';

export type { RecipientRole };
export type AlertRecipient = Recipient;

export type AlertState = 'open' | 'acknowledged' | 'resolved' | 'retracted';

/** Which alerts a list shows: `pending` are open or acknowledged, `closed` resolved or retracted. */
export type AlertFilter = AlertState | 'pending' | 'closed' | 'all';

/**
 * `GET alerts?state&level&policy&page&pageSize`; `state` is an `AlertFilter`, `pending` where it is
 * left out; `level` is an `AlertLevel`, `policy` the documentId of a policy.
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
  /** How many of its deliveries stand how. */
  deliveries: Record<DeliveryState, number>;
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
