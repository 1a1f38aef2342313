import type { DocumentReference } from '../domain';
import type {
  Actors,
  Alerts,
  Documents,
  Events,
  Log,
  NewAlert,
  StoredAlert,
  StoredDeadline,
  Timeline,
  Transactions,
} from './ports';

export interface AlertKeeper {
  /** Raises what is not raised yet, in the open transaction. Returns how many were new. */
  raise(alerts: readonly NewAlert[]): Promise<number>;
  /** Ends the open alerts of a deadline: `resolved` 办结 when met, `retracted` 撤销 when it no longer applies. */
  end(deadline: StoredDeadline, how: 'resolved' | 'retracted', at: Date): Promise<number>;
}

interface Dependencies {
  alerts: Alerts;
  documents: Documents;
  timeline: Timeline;
  events: Events;
  transactions: Transactions;
  actors: Actors;
  log: Log;
}

/** Raises and ends alerts; each change leaves a timeline entry, a log line and, after commit, an event. */
export function createAlertKeeper(dependencies: Dependencies): AlertKeeper {
  const { alerts, timeline, actors } = dependencies;

  const record = async (
    changed: readonly StoredAlert[],
    what: 'raised' | 'resolved' | 'retracted',
    at: Date,
  ): Promise<number> => {
    if (changed.length === 0) return 0;
    const actor = actors.current();
    await timeline.append(
      changed.map((alert) => ({
        at,
        event: `alert.${what}` as const,
        document: policyOf(alert, dependencies),
        actor,
        params: paramsOf(alert),
      })),
    );
    announce(changed, what, dependencies);
    return changed.length;
  };

  return {
    raise: async (planned) => {
      const [first] = planned;
      return first ? record(await alerts.raise(planned), 'raised', first.raisedAt) : 0;
    },
    end: async (deadline, how, at) => record(await alerts.end(deadline.id, how, at), how, at),
  };
}

function announce(
  changed: readonly StoredAlert[],
  what: 'raised' | 'resolved' | 'retracted',
  dependencies: Dependencies,
): void {
  const { transactions, events, log } = dependencies;
  transactions.afterCommit(async () => {
    for (const alert of changed) {
      const { level, policyDocumentId, policyLocale, dueOn } = alert;
      log.info(
        `interpretation-sync alert.${what} level=${level} policy=${policyDocumentId} locale=${policyLocale} dueOn=${dueOn}`,
      );
      if (what === 'retracted') continue;
      await events.emit(`interpretation-sync.alert.${what}`, {
        alert: { id: alert.documentId, ...paramsOf(alert) },
        policy: policyOf(alert, dependencies),
      });
    }
  });
}

function policyOf(alert: StoredAlert, { documents }: Dependencies): DocumentReference {
  const { policyDocumentId: documentId, policyLocale: locale, title } = alert;
  return { uid: documents.uidOf('policy'), documentId, locale, title };
}

function paramsOf({ level, cycle, step, dueOn, dueAt, provisional }: StoredAlert) {
  return { level, cycle, step, dueOn, dueAt, provisional };
}
