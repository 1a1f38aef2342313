import type { AddresseeRole, AfterAttempt, AlertLevel, DeliveryState } from '../../domain';
import type { Language } from './channels';

/** One message to one recipient over one channel. */
export interface NewDelivery {
  kind: 'alert' | 'digest';
  /** Alert that it tells of; null in a digest. */
  alert: DeliveredAlert | null;
  /** Civil date of the digest; null where it tells of one alert. */
  digestOn: string | null;
  channel: string;
  /** Address or account of the person; name of the channel where it speaks to the office. */
  recipientKey: string;
  recipient: { name: string; role: AddresseeRole; department: string };
  language: Language;
  deliverAt: Date;
}

export interface DeliveredAlert {
  id: number;
  deadlineId: number;
  level: AlertLevel;
  policyDocumentId: string;
  policyLocale: string;
  title: string;
}

export interface StoredDelivery extends NewDelivery {
  id: number;
  /** Public name of the row in routes. */
  documentId: string;
  /** The same in every attempt. */
  idempotencyKey: string;
  attempts: number;
  /** When it is tried, also should whoever tries it now die over it; null once it has ended. */
  nextAttemptAt: Date | null;
  claimedAt: Date | null;
  sentAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
  lastCode: string | null;
  lastDetail: string | null;
}

/** Who takes deliveries, and for how long they are kept from others. */
export interface Claim {
  /** Of this one claim and no other. */
  by: string;
  /** By the clock of the database, which all instances share. */
  leaseMs: number;
  /** When they are due again after a crash, behind what has waited all the while. */
  dueAgainAt: Date;
  /** Of what was to be delivered since then, attempts over which a process died do not count. */
  graceSince: Date;
}

export interface DeliveryQuery {
  state: DeliveryState | null;
  channel: string | null;
  /** documentId of an alert. */
  alert: string | null;
  /** documentId of a policy. */
  policy: string | null;
  page: number;
  pageSize: number;
}

export interface Deliveries {
  /** Inserts what is not there yet; the unique key decides. */
  insert(deliveries: readonly NewDelivery[], at: Date): Promise<void>;
  /** Channels over which something was due by an instant. */
  dueChannels(dueBy: Date): Promise<string[]>;
  /**
   * Takes up to `limit` deliveries of a channel that were due by an instant and that nobody has, or
   * whose claim has ended; each counts as an attempt, unless the one before was cut short in its grace.
   * Nobody else gets them before the claim ends.
   */
  claim(channel: string, dueBy: Date, claim: Claim, limit: number): Promise<StoredDelivery[]>;
  /** Leaves a channel alone until an instant; what is being sent is not touched. */
  holdBack(channel: string, until: Date): Promise<void>;
  /** Stores how an attempt ended, if the delivery still belongs to the claim. Returns whether it did. */
  settle(id: number, claimedBy: string, after: AfterAttempt): Promise<boolean>;
  /** Ends a delivery without sending it. Returns whether it still belonged to the claim. */
  cancel(id: number, claimedBy: string, at: Date): Promise<boolean>;
  /** Ends what waits for these alerts, or has failed, and is not being sent. Returns what was ended. */
  cancelUnsent(alertIds: readonly number[], at: Date): Promise<StoredDelivery[]>;
  /** Ends digests of the days before that wait, or have failed, and are not being sent. */
  cancelDigestsBefore(civilDate: string, at: Date): Promise<void>;
  /** Lets what has failed be tried as often again, from now on. Returns whether it had failed. */
  retry(id: number, at: Date): Promise<boolean>;
  byDocumentId(documentId: string): Promise<StoredDelivery | null>;
  /** The latest first. */
  page(query: DeliveryQuery): Promise<{ deliveries: StoredDelivery[]; total: number }>;
  /** How many of each alert stand how, by the id of the alert; alerts without any are left out. */
  countsOfAlerts(alertIds: readonly number[]): Promise<Map<number, Record<DeliveryState, number>>>;
  /** `claimed` are among those that wait. */
  count(): Promise<{ waiting: number; claimed: number; failed: number }>;
  /** When the next attempt of any is or was to be made that nobody makes now; null where none waits. */
  earliestAttempt(): Promise<Date | null>;
}
