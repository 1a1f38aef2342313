import type { AddresseeRole, DeliveryState } from '../../server/src/domain';
import type { AlertLevel, DocumentReference } from './common';

export type { AddresseeRole, DeliveryState };

/**
 * `GET deliveries?state&channel&alert&policy&page&pageSize`, the latest first; `alert` is the id of an
 * alert, `policy` the documentId of a policy. `POST deliveries/:id/retry` answers the delivery as it
 * stands then.
 */
export interface DeliveryAnswer {
  id: string;
  kind: 'alert' | 'digest';
  state: DeliveryState;
  /** Name of the channel in the configuration. */
  channel: string;
  /** Name and department are `''` where nobody is named: an address of the settings, or the office. */
  recipient: { name: string; role: AddresseeRole; department: string };
  language: 'zh-Hans' | 'en';
  /** Id of the alert that it tells of; null in a digest, as are level and policy. */
  alert: string | null;
  level: AlertLevel | null;
  policy: DocumentReference | null;
  /** Civil date of a digest. */
  digestOn: string | null;
  deliverAt: string;
  attempts: number;
  nextAttemptAt: string | null;
  sentAt: string | null;
  failedAt: string | null;
  cancelledAt: string | null;
  /** Of the last attempt without success. */
  code: string | null;
  detail: string | null;
}
