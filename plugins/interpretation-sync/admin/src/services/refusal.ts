import type { Finding } from '../../../shared/contracts';

/** The findings of a refused publication; null when the request failed for another reason. */
export function findingsOfRefusal(error: unknown): Finding[] | null {
  const details = member(error, 'details');
  if (member(details, 'code') !== 'PUBLICATION_BLOCKED') return null;
  const findings = member(details, 'findings');
  return isFindings(findings) ? findings : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
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
