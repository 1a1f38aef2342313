import type { Finding, PublicationBlockedDetails } from '../../../shared/contracts';
import { member } from './unknown';

/** What the server says of a refused publication; null when the request failed for another reason. */
export function refusalOf(error: unknown): PublicationBlockedDetails | null {
  const details = member(error, 'details');
  return isBlockedDetails(details) ? details : null;
}

/** The findings that a value holds as its member; null where it holds none. */
export function findingsIn(value: unknown): Finding[] | null {
  const findings = member(value, 'findings');
  return isFindings(findings) ? findings : null;
}

/** True when somebody else has changed the settings since they were read. */
export function isSettingsConflict(error: unknown): boolean {
  return member(member(error, 'details'), 'code') === 'SETTINGS_CHANGED';
}

function isBlockedDetails(value: unknown): value is PublicationBlockedDetails {
  return (
    member(value, 'code') === 'PUBLICATION_BLOCKED' &&
    ['uid', 'documentId', 'locale'].every((name) => typeof member(value, name) === 'string') &&
    findingsIn(value) !== null
  );
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
