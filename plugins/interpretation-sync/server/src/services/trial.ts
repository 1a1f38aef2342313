import type { TrialAnswer } from '../../../shared/contracts';
import { isLetThrough, type Decision } from '../domain';
import { blamedDocuments } from './blamed-documents';
import type {
  Actors,
  Clock,
  PublicationRecord,
  SettingsVersions,
  Timeline,
  Transactions,
} from './ports';

export interface Trial {
  /** Puts on the timeline what was published only because of the trial, after its transaction. */
  record(decisions: readonly Decision[]): Promise<void>;
  /** What the gate would have refused since the trial was last switched on (试运行). */
  read(): Promise<TrialAnswer>;
}

interface Dependencies {
  publicationRecord: PublicationRecord;
  versions: SettingsVersions;
  timeline: Timeline;
  transactions: Transactions;
  actors: Actors;
  clock: Clock;
}

const MOST_SHOWN = 50;
const VERSIONS_AT_ONCE = 100;

export function createTrial(dependencies: Dependencies): Trial {
  const { publicationRecord, versions, timeline, transactions, actors, clock } = dependencies;

  /** Null where the configuration began the trial, or nobody ever has. */
  const lastBegin = async (): Promise<Date | null> => {
    for (let page = 1; ; page += 1) {
      const { versions: found } = await versions.page(page, VERSIONS_AT_ONCE);
      const begin = found.find(({ changes }) =>
        changes.some(({ path, after }) => path === 'gate.mode' && after === 'trial'),
      );
      if (begin) return begin.changedAt;
      if (found.length < VERSIONS_AT_ONCE) return null;
    }
  };

  return {
    record: async (decisions) => {
      const documents = decisions.flatMap(({ findings }) =>
        blamedDocuments(findings.filter(isLetThrough)),
      );
      if (documents.length === 0) return;
      const at = clock.now();
      const actor = actors.current();
      const entries = documents.map(({ document, findings }) => ({
        at,
        event: 'publication.trial' as const,
        document,
        actor,
        params: { codes: findings.map(({ code }) => code) },
      }));
      const write = () => timeline.append(entries);
      if (transactions.isOpen()) transactions.afterCommit(write);
      else await write();
    },

    read: async () => {
      const since = await lastBegin();
      const { count, latest } = await publicationRecord.trialSince(since, MOST_SHOWN);
      return {
        since: since?.toISOString() ?? null,
        count,
        latest: latest.map(({ at, document, codes }) => ({
          at: at.toISOString(),
          ...document,
          codes,
        })),
      };
    },
  };
}
