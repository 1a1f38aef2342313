import type { DocumentReference, Version } from '../domain';
import { dutyOf } from './duty';
import type { DocumentRow, LinkRow } from './ports';

export function referenceOf({
  uid,
  documentId,
  locale,
  title,
}: DocumentReference): DocumentReference {
  return { uid, documentId, locale, title };
}

export function isSameDocument(
  first: { documentId: string; locale: string },
  second: { documentId: string; locale: string },
): boolean {
  return first.documentId === second.documentId && first.locale === second.locale;
}

/** Reduces a row to what the checks read. */
export function versionOf(
  row: DocumentRow,
  links: readonly (DocumentReference & { isPublic: boolean })[] = row.links,
  externalPolicyCount = 0,
): Version {
  const document = referenceOf(row);
  const linkFacts = links.map((link) => ({ ...referenceOf(link), isPublic: link.isPublic }));
  return row.side === 'policy'
    ? { side: 'policy', document, duty: dutyOf(row.duty), links: linkFacts }
    : { side: 'interpretation', document, form: row.form, links: linkFacts, externalPolicyCount };
}

/** Links of a public row always lead to public rows. */
export function publicLinksOf(row: DocumentRow | undefined): LinkRow[] {
  return row?.isPublic ? row.links : [];
}
