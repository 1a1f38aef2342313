import type { WaiverKind, WaiverState } from '../../server/src/domain';
import type { DocumentReference } from './common';

export type { WaiverKind, WaiverState };

/** `POST waivers` */
export interface WaiverRequest {
  /** documentId */
  policy: string;
  kind: WaiverKind;
  /** On what it rests, 1 to 200 characters. */
  ground: string;
  /** 10 to 1000 characters. */
  reason: string;
  /** Civil date, the last day on which it is in force; not in the past. */
  expiresOn?: string;
}

/** `POST waivers/:id/revoke` */
export interface RevokeRequest {
  /** 10 to 1000 characters. */
  reason: string;
}

/** `GET waivers?policy&state&page&pageSize` */
export interface WaiverAnswer {
  id: string;
  policy: DocumentReference;
  kind: WaiverKind;
  state: WaiverState;
  ground: string;
  reason: string;
  expiresOn: string | null;
  grantedAt: string;
  grantedBy: string;
  revokedAt: string | null;
  revokedBy: string | null;
  revocationReason: string | null;
}
