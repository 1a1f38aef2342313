import type { AlertLevel, DocumentReference } from '../../domain';
import type { Language, Message } from './channels';

/** A policy that still lacks its interpretation, as far as a message tells about it. */
export interface PolicyToTell {
  policy: DocumentReference & { number: string };
  /** 牵头起草处室; null where the policy names none. */
  department: string | null;
  /** Start of the clock. */
  startedAt: Date;
  dueOn: string;
  /** Exclusive. */
  dueAt: Date;
  provisional: boolean;
}

/** An alert, as far as a message tells about it. */
export interface AlertToTell extends PolicyToTell {
  /** Public name of the alert in routes. */
  id: string;
  level: AlertLevel;
  cycle: number;
  step: number;
}

/** To whom, in which language, as of when. */
export interface Envelope {
  idempotencyKey: string;
  recipient: { name: string; department: string | null };
  language: Language;
  /** As of when it is told what is left, or how late it is. */
  at: Date;
}

/** Writes what channels send; the same for the same arguments. */
export interface Messages {
  alert(alert: AlertToTell, envelope: Envelope): Message;
  /** One message that lists what is overdue, due today and due later, the most pressing first. */
  digest(policies: readonly PolicyToTell[], envelope: Envelope): Message;
}
