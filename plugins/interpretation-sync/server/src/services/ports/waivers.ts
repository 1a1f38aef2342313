import type { Waiver, WaiverState } from '../../domain';

export interface StoredWaiver extends Waiver {
  id: number;
  documentId: string;
  policyDocumentId: string;
  policyLocale: string;
  /** Title of the policy when the waiver was granted. */
  title: string;
  ground: string;
  reason: string;
  /** Last day in force, civil date in the time zone of the body. */
  expiresOn: string | null;
  grantedAt: Date;
  grantedBy: string;
  revokedBy: string | null;
  revocationReason: string | null;
}

export type NewWaiver = Omit<
  StoredWaiver,
  'id' | 'documentId' | 'revokedAt' | 'revokedBy' | 'revocationReason'
>;

export interface WaiverQuery {
  policyDocumentId: string | null;
  state: WaiverState | null;
  now: Date;
  page: number;
  pageSize: number;
}

/** Waivers are kept for ever; ending one only says when and by whom. */
export interface Waivers {
  /** Fails where the policy has one that nothing has ended: a unique key decides. */
  insert(waiver: NewWaiver): Promise<StoredWaiver>;
  byDocumentId(documentId: string): Promise<StoredWaiver | null>;
  ofIds(ids: readonly number[]): Promise<StoredWaiver[]>;
  /** The one of this policy that nothing has ended yet; it may have expired since. */
  presentOf(policyDocumentId: string): Promise<StoredWaiver | null>;
  /** The latest granted first. */
  page(query: WaiverQuery): Promise<{ waivers: StoredWaiver[]; total: number }>;
  /** Ids of those that expired by `now` and were not ended yet; `except` are passed over. */
  expired(now: Date, limit: number, except: readonly number[]): Promise<number[]>;
  end(ids: readonly number[], at: Date, revocation?: { by: string; reason: string }): Promise<void>;
}
