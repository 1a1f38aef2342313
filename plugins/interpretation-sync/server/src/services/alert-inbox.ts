import type { AlertAnswer, PaginationMeta } from '../../../shared/contracts';
import type { AlertAnswers } from './alert-answers';
import { paramsOf, policyOf } from './alert-keeper';
import type {
  Actors,
  AlertQuery,
  Alerts,
  Clock,
  Documents,
  StoredAlert,
  Timeline,
  Transactions,
} from './ports';

/** Acknowledged, or which of the ids nobody knows; nothing is written then. */
export type Acknowledgement = { alerts: AlertAnswer[] } | { unknownIds: string[] };

export interface AlertInbox {
  page(query: AlertQuery): Promise<{ data: AlertAnswer[]; meta: PaginationMeta }>;
  /** How many alerts nobody has acknowledged yet, of those that have not ended. */
  countOpen(): Promise<number>;
  /** Marks as seen (签收), for the person who asks. What was seen before stays as it is. */
  acknowledge(ids: readonly string[]): Promise<Acknowledgement>;
}

interface Dependencies {
  alerts: Alerts;
  alertAnswers: AlertAnswers;
  documents: Documents;
  timeline: Timeline;
  transactions: Transactions;
  actors: Actors;
  clock: Clock;
}

/** Alerts as people see them in the admin. */
export function createAlertInbox(dependencies: Dependencies): AlertInbox {
  const { alerts, alertAnswers, timeline, transactions, actors, clock } = dependencies;

  /** The alerts that were not seen before are recorded; all of them are returned. */
  const markAsSeen = async (known: readonly StoredAlert[]): Promise<StoredAlert[]> => {
    const at = clock.now();
    const actor = actors.current();
    const ids = known.map(({ documentId }) => documentId);
    const seen = await alerts.acknowledge(ids, actor.name, at);
    await timeline.append(
      seen.map((alert) => ({
        at,
        event: 'alert.acknowledged' as const,
        document: policyOf(alert, dependencies),
        actor,
        params: paramsOf(alert),
      })),
    );
    return alerts.byDocumentIds(ids);
  };

  return {
    page: async (query) => {
      const { page, pageSize } = query;
      const { alerts: found, total } = await alerts.page(query);
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: await alertAnswers.of(found),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },

    countOpen: () => alerts.count('open'),

    acknowledge: (ids) =>
      transactions.run(async () => {
        const known = await alerts.byDocumentIds(ids);
        const unknownIds = ids.filter((id) => !known.some(({ documentId }) => documentId === id));
        if (unknownIds.length > 0) return { unknownIds };
        return { alerts: await alertAnswers.of(await markAsSeen(known)) };
      }),
  };
}
