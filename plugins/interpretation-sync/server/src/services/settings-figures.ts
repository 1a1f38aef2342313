import type { Settings, SettingsPreview } from '../../../shared/contracts';
import { isTrialled, type GateRules } from '../domain';
import type { DeadlineMover } from './deadline-mover';
import type { Clock, Documents, PublicationRecord } from './ports';
import type { Publication } from './publication';
import type { Rules } from './rules';

export interface SettingsFigures {
  /** What would be otherwise under these settings. */
  of(settings: Settings): Promise<SettingsPreview>;
}

interface Dependencies {
  documents: Documents;
  publication: Publication;
  publicationRecord: PublicationRecord;
  deadlineMover: DeadlineMover;
  clock: Clock;
  rules: Rules;
}

const PAGE_SIZE = 200;
const LATELY_MS = 30 * 24 * 60 * 60 * 1000;

/** Counts on the documents and deadlines as they stand; page by page, and nothing is locked. */
export function createSettingsFigures(dependencies: Dependencies): SettingsFigures {
  const { documents, publication, publicationRecord, deadlineMover, clock, rules } = dependencies;

  /** What each public policy would be told if it were published again now. */
  const policiesWithFindings = async (gateRules: GateRules): Promise<number> => {
    const policies = new Set<string>();
    const uid = documents.uidOf('policy');
    let after = 0;
    for (;;) {
      const page = await documents.pageOfPublic('policy', after, PAGE_SIZE);
      const last = page[page.length - 1];
      if (!last) return policies.size;
      const targets = page.map(({ documentId, locale }) => ({
        side: 'policy' as const,
        documentId,
        locales: [locale],
      }));
      const { decision } = await publication.preview(targets, gateRules);
      for (const { document } of decision.findings) {
        if (document.uid === uid) policies.add(document.documentId);
      }
      after = last.rowId;
    }
  };

  const refusedLately = async (): Promise<number> => {
    const since = new Date(clock.now().getTime() - LATELY_MS);
    const refused = await publicationRecord.refusedSince(since);
    return refused.filter(({ codes }) => codes.every((code) => isTrialled({ code }))).length;
  };

  const movedDeadlines = async (settings: Settings): Promise<number> => {
    let count = 0;
    await deadlineMover.eachMoving(rules.deadlinesUnder(settings), (moves) => {
      count += moves.length;
    });
    return count;
  };

  return {
    of: async (settings) => ({
      movedDeadlines: await movedDeadlines(settings),
      policiesWithFindings: await policiesWithFindings(rules.gateUnder(settings)),
      refusedLately: await refusedLately(),
    }),
  };
}
