import type { DeadlineRules } from '../domain';
import type { Actors, Clock, Deadlines, Documents, PublicRow, Side, Timeline } from './ports';
import { disclosedAtOf } from './standing';
import { isSameDocument } from './versions';

export interface FoundPublications {
  /**
   * Puts on the timeline, once each, those of the rows that came past the gate and have no deadline
   * that says so. What was public before the rule applied is listed, not recorded.
   *
   * @returns how many were recorded.
   */
  record(side: Side, rows: readonly PublicRow[]): Promise<number>;
}

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  timeline: Timeline;
  actors: Actors;
  clock: Clock;
  rules: () => Pick<DeadlineRules, 'isHistorical'>;
}

/** Tells what passed the gate by the instant of disclosure that the gate stores; nothing else does. */
export function createFoundPublications(dependencies: Dependencies): FoundPublications {
  const { documents, deadlines, timeline, actors, clock, rules } = dependencies;

  return {
    record: async (side, rows) => {
      const now = clock.now();
      const strange = rows.filter(
        (row) =>
          documents.keepsDisclosure(side) &&
          !row.disclosedAt &&
          !rules().isHistorical(disclosedAtOf(row, now)),
      );
      if (strange.length === 0) return 0;
      const documentIds = strange.map(({ documentId }) => documentId);
      const known = await timeline.foundRows(documents.uidOf(side), documentIds);
      const clocks = side === 'policy' ? await deadlines.ofPolicies(documentIds) : [];
      const counted = clocks.map(({ policyDocumentId: documentId, locale }) => ({
        documentId,
        locale,
      }));
      const found = strange.filter(
        (row) => !known.has(row.rowId) && !counted.some((policy) => isSameDocument(policy, row)),
      );
      const actor = actors.current();
      await timeline.append(
        found.map(({ rowId, publishedAt, uid, documentId, locale, title }) => ({
          at: now,
          event: 'publication.found' as const,
          document: { uid, documentId, locale, title },
          actor,
          params: { rowId, publishedAt },
        })),
      );
      return found.length;
    },
  };
}
