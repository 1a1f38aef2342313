import type { Finding } from '../../../shared/contracts';
import { member } from './unknown';

/** The findings of a refused publication; null when the request failed for another reason. */
export function findingsOfRefusal(error: unknown): Finding[] | null {
  const details = member(error, 'details');
  if (member(details, 'code') !== 'PUBLICATION_BLOCKED') return null;
  const findings = member(details, 'findings');
  return isFindings(findings) ? findings : null;
}

/** True when somebody else has changed the settings since they were read. */
export function isSettingsConflict(error: unknown): boolean {
  return member(member(error, 'details'), 'code') === 'SETTINGS_CHANGED';
}

function isFindings(value: unknown): value is Finding[] {
  return (
    Array.isArray(value) &&
    value.every(
      (finding) =>
        typeof member(finding, 'code') === 'string' &&
        typeof member(member(finding, 'document'), 'title') === 'string',
    )
  );
}
