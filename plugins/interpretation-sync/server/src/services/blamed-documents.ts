import type { DocumentReference, Finding } from '../domain';

/** The documents that findings speak of, each with its own findings, in order. */
export function blamedDocuments(
  findings: readonly Finding[],
): { document: DocumentReference; findings: Finding[] }[] {
  const documents = new Map<string, { document: DocumentReference; findings: Finding[] }>();
  for (const finding of findings) {
    const { uid, documentId, locale } = finding.document;
    const key = `${uid}:${documentId}:${locale}`;
    const entry = documents.get(key) ?? { document: finding.document, findings: [] };
    entry.findings.push(finding);
    documents.set(key, entry);
  }
  return [...documents.values()];
}
