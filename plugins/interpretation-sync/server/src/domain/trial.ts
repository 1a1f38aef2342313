import type { CheckId, Finding } from './types';

/**
 * Which checks only warn in trial mode (试运行). Never those that keep from the public what must not
 * be public.
 */
export const TRIALLED: Readonly<Record<CheckId, boolean>> = { link: true, 'policy-first': true };

/** Whether trial mode would have let this finding pass. */
export function isTrialled({ code }: Pick<Finding, 'code'>): boolean {
  const [check] = code.split('.');
  return Object.entries(TRIALLED).some(([id, passes]) => passes && id === check);
}

/** Whether the gate would have refused because of this finding, were it not for the trial. */
export function isLetThrough({ params }: Pick<Finding, 'params'>): boolean {
  return params?.['trial'] === true;
}
