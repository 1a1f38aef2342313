import type { Assessment } from './gate';
import type { DocumentRow, Documents } from './ports';
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
  for (const draft of undisclosed) {
    const instants = publicRowsOf(draft, rows).map((row) => disclosedAtOf(row, now).getTime());
    if (drafts.includes(draft)) {
      instants.push(disclosedAtOf({ ...draft, publishedAt: now }, now).getTime());
    }
    if (instants.length === 0) continue;
    await documents.disclose(draft.side, [draft.documentId], new Date(Math.min(...instants)));
  }
}

/** In all locales: when a document became public doesn't differ per locale. */
function publicRowsOf({ side, documentId }: DocumentRow, rows: readonly DocumentRow[]) {
  return rows.filter((row) => row.isPublic && row.side === side && row.documentId === documentId);
}
