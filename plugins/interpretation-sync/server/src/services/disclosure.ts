import type { Assessment } from './gate';
import type { DocumentRow, Documents, Side } from './ports';
import { disclosedAtOf } from './standing';
import { isTargeted, type Target } from './target';

/**
 * Stores the first instant of being public on drafts that have none, before they are published or
 * taken down; it stays, and Strapi copies it into the public row. What was public before the plugin
 * came has no such instant yet: its public rows tell since when.
 */
export async function storeDisclosure(
  targets: readonly Target[],
  { drafts, rows }: Assessment,
  documents: Documents,
  now: Date,
): Promise<void> {
  const undisclosed = rows.filter(
    (row) => !row.isPublic && !row.disclosedAt && isTargeted(row, targets),
  );
  const disclosures = new Map<string, Disclosure>();
  for (const { side, documentId } of undisclosed) {
    const isSame = (row: DocumentRow) => row.side === side && row.documentId === documentId;
    // In all locales: when a document became public doesn't differ per locale.
    const instants = [
      ...rows.filter((row) => row.isPublic && isSame(row)),
      ...drafts.filter(isSame).map((draft) => ({ ...draft, publishedAt: now })),
    ].map((row) => disclosedAtOf(row, now).getTime());
    if (instants.length === 0) continue;
    const instant = Math.min(...instants);
    const key = `${side} ${instant}`;
    const disclosure = disclosures.get(key) ?? { side, instant, documentIds: new Set() };
    disclosure.documentIds.add(documentId);
    disclosures.set(key, disclosure);
  }
  for (const { side, instant, documentIds } of disclosures.values()) {
    await documents.disclose(side, [...documentIds], new Date(instant));
  }
}

/** Documents of one side that are public since the same instant. */
interface Disclosure {
  side: Side;
  instant: number;
  documentIds: Set<string>;
}
