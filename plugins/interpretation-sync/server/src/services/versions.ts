import { isWaived, type DocumentReference, type Version } from '../domain';
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

/** What of a version doesn't follow from its row alone. */
interface Surroundings {
  links: readonly (DocumentReference & { isPublic: boolean })[];
  externalPolicyCount: number;
  now: Date;
}

/** Reduces a row to what the checks read. */
export function versionOf(
  row: DocumentRow,
  { links, externalPolicyCount, now }: Surroundings,
): Version {
  const document = referenceOf(row);
  const linkFacts = links.map((link) => ({ ...referenceOf(link), isPublic: link.isPublic }));
  if (row.side === 'interpretation') {
    const { side, form } = row;
    return { side, document, form, links: linkFacts, externalPolicyCount };
  }
  const { side, duty, waiver } = row;
  return {
    side,
    document,
    duty: dutyOf(duty),
    waived: isWaived(waiver, now),
    links: linkFacts,
  };
}

/** Links of a public row always lead to public rows. */
export function publicLinksOf(row: DocumentRow | undefined): LinkRow[] {
  return row?.isPublic ? row.links : [];
}
