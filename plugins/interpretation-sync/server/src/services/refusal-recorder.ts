import type { Decision } from '../domain';
import { blamedDocuments } from './blamed-documents';
import type { Actors, Clock, Events, Timeline, TimelineEntry, Transactions } from './ports';

const REPETITION_WINDOW_MS = 10 * 60 * 1000;

export interface RefusalRecorder {
  /**
   * Puts refusals on the timeline, outside of the transaction that they rolled back: at once, or when
   * the transaction of an outer caller has ended. A repetition within ten minutes raises a count.
   */
  record(refusals: readonly Decision[]): Promise<void>;
}

interface Dependencies {
  timeline: Timeline;
  events: Events;
  transactions: Transactions;
  actors: Actors;
  clock: Clock;
}

export function createRefusalRecorder(dependencies: Dependencies): RefusalRecorder {
  const { timeline, events, transactions, actors, clock } = dependencies;

  const write = async (entries: readonly TimelineEntry[]): Promise<void> => {
    const [first] = entries;
    if (!first) return;
    await timeline.appendRefusals(entries, new Date(first.at.getTime() - REPETITION_WINDOW_MS));
    for (const { document, params } of entries) {
      await events.emit('interpretation-sync.publication.blocked', { document, ...params });
    }
  };

  return {
    record: async (refusals) => {
      if (refusals.length === 0) return;
      const at = clock.now();
      const actor = actors.current();
      const entries = refusals
        .flatMap(({ findings }) =>
          blamedDocuments(findings.filter(({ severity }) => severity === 'block')),
        )
        .map(({ document, findings }) => ({
          at,
          event: 'publication.blocked' as const,
          document,
          actor,
          params: { findings },
        }));
      if (transactions.isOpen()) transactions.afterEnd(() => write(entries));
      else await write(entries);
    },
  };
}
