import type { Duty } from '../domain';

/** Reads a stored duty; a policy on which nobody decided owes an interpretation (应当解读). */
export function dutyOf(stored: string | null): Duty {
  return stored === 'recommended' || stored === 'not-required' ? stored : 'required';
}
