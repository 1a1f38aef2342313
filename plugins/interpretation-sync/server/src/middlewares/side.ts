import type { Configuration } from '../config';
import type { Side } from '../services/ports';

/** On which side of the pair a type stands; null for all other types. */
export function sideOf(
  { policy, interpretation }: Configuration['types'],
  uid: string,
): Side | null {
  if (uid === policy.uid) return 'policy';
  return uid === interpretation.uid ? 'interpretation' : null;
}
