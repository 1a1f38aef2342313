/** `exempt` 免予解读: the clock is closed. `publish-first` 先行发布、限期补解读: the clock runs. */
export type WaiverKind = 'exempt' | 'publish-first';

export type WaiverState = 'in-force' | 'expired' | 'revoked';

/** What of a waiver says whether it counts. */
export interface Waiver {
  kind: WaiverKind;
  /** Exclusive: it is in force no more from this instant on; null where it has no end. */
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** State of a waiver at an instant, never stored. */
export function waiverStateOf({ expiresAt, revokedAt }: Waiver, now: Date): WaiverState {
  if (revokedAt) return 'revoked';
  return expiresAt && now >= expiresAt ? 'expired' : 'in-force';
}

/** Whether a waiver that nobody has revoked lifts the link rule at this instant; false for none. */
export function isWaived(waiver: Pick<Waiver, 'expiresAt'> | null, now: Date): boolean {
  return waiver !== null && !(waiver.expiresAt && now >= waiver.expiresAt);
}
