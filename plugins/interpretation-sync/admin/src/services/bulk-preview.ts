import type { DocumentReference, Finding, PublicationAnswer } from '../../../shared/contracts';
import { isSameDocument } from './document-path';

/** One document that would become public, or that stands in the way. */
export interface PreviewRow {
  document: DocumentReference;
  verdict: 'allowed' | 'warned' | 'blocked';
  findings: Finding[];
}

/** What a trial run of a publication says, document by document, the blocked ones first. */
export function previewRows({ decision, published }: PublicationAnswer): PreviewRow[] {
  const documents = [...published];
  for (const { document } of decision.findings) {
    if (!documents.some((known) => isSameDocument(known, document))) documents.push(document);
  }
  const rows = documents.map((document): PreviewRow => {
    const findings = decision.findings.filter((finding) =>
      isSameDocument(finding.document, document),
    );
    return { document, findings, verdict: verdictOf(findings) };
  });
  return rows.sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);
}

const ORDER = { blocked: 0, warned: 1, allowed: 2 };

function verdictOf(findings: readonly Finding[]): PreviewRow['verdict'] {
  if (findings.some(({ severity }) => severity === 'block')) return 'blocked';
  return findings.length > 0 ? 'warned' : 'allowed';
}
