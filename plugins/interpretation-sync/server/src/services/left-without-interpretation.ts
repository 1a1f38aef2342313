import type { DocumentReference } from '../domain';
import type { DocumentRow, Documents, LinkRow } from './ports';
import { isTargeted, type Target } from './target';
import { isSameDocument, publicLinksOf, referenceOf } from './versions';

/**
 * Public policies that lose their last public interpretation by a write: by an interpretation that
 * goes, or is published again without them, or by their own new version.
 *
 * @param drafts what becomes public; empty when the write takes down.
 */
export async function policiesLeftWithoutInterpretation(
  rows: readonly DocumentRow[],
  drafts: readonly DocumentRow[],
  targets: readonly Target[],
  documents: Pick<Documents, 'load'>,
): Promise<DocumentReference[]> {
  const changing = rows.filter((row) => row.isPublic && isTargeted(row, targets));
  const bySelf = changing.filter((row) => row.side === 'policy' && losesAllByItself(row, drafts));
  const removed = changing.flatMap((row) => removedLinksOf(row, drafts));
  if (removed.length === 0) return bySelf.map(referenceOf);
  const policies = await documents.load(
    'policy',
    removed.map(({ policy }) => policy.documentId),
  );
  const byOthers = policies.filter((row) => row.isPublic && losesAllBy(removed, row));
  return [...bySelf, ...byOthers].map(referenceOf);
}

function losesAllByItself(policy: DocumentRow, drafts: readonly DocumentRow[]): boolean {
  const draft = drafts.find((row) => row.side === 'policy' && isSameDocument(row, policy));
  if (!draft || draft.links.length === 0 || policy.links.length === 0) return false;
  const staysOrComes = (link: LinkRow) =>
    link.isPublic ||
    drafts.some((row) => row.side === 'interpretation' && isSameDocument(row, link));
  return !draft.links.some(staysOrComes);
}

interface RemovedLink {
  policy: LinkRow;
  interpretation: DocumentRow;
}

function removedLinksOf(row: DocumentRow, drafts: readonly DocumentRow[]): RemovedLink[] {
  if (row.side === 'policy') return [];
  const draft = drafts.find(
    (other) => other.side === 'interpretation' && isSameDocument(other, row),
  );
  return row.links
    .filter((policy) => !draft?.links.some((kept) => isSameDocument(kept, policy)))
    .map((policy) => ({ policy, interpretation: row }));
}

function losesAllBy(removed: readonly RemovedLink[], policy: DocumentRow): boolean {
  const losses = removed.filter((link) => isSameDocument(link.policy, policy));
  return (
    losses.length > 0 &&
    publicLinksOf(policy).every((link) =>
      losses.some(({ interpretation }) => isSameDocument(interpretation, link)),
    )
  );
}
