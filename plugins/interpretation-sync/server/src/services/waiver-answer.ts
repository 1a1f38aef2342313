import type { WaiverAnswer } from '../../../shared/contracts';
import { waiverStateOf, type DocumentReference } from '../domain';
import type { StoredWaiver } from './ports';

/** What a waiver looks like to a reader at an instant. */
export function waiverAnswerOf(
  waiver: StoredWaiver,
  policy: DocumentReference,
  now: Date,
): WaiverAnswer {
  const { kind, ground, reason, expiresOn, grantedBy, revokedBy, revocationReason } = waiver;
  return {
    id: waiver.documentId,
    policy,
    kind,
    state: waiverStateOf(waiver, now),
    ground,
    reason,
    expiresOn,
    grantedAt: waiver.grantedAt.toISOString(),
    grantedBy,
    revokedAt: waiver.revokedAt?.toISOString() ?? null,
    revokedBy,
    revocationReason,
  };
}
