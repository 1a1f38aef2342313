import type { DocumentReference } from '../domain';
import type { DeliveryPlanner } from './delivery-planner';
import type { DeliveryRecord } from './delivery-record';
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
  TimelineEntry,
  Transactions,
} from './ports';

export type EndOfAlerts = 'resolved' | 'retracted';

/** How the alerts of a deadline end that is closed or met. */
export function endOfAlerts({ closedAt }: Pick<StoredDeadline, 'closedAt'>): EndOfAlerts {
  return closedAt ? 'retracted' : 'resolved';
}

/** What deadlines ask for at one instant. */
export interface AlertChanges {
  /** To be raised where they are not yet. */
  raised: readonly NewAlert[];
  /** Whose open alerts are to end: `resolved` 办结 when met, `retracted` 撤销 when closed. */
  ended: readonly { deadline: StoredDeadline; how: EndOfAlerts }[];
}

export interface AlertKeeper {
  /**
   * Ends and raises alerts in the open transaction.
   *
   * @param entries go on the timeline before those of the alerts, with one statement.
   * @returns how many alerts were new and how many were ended.
   */
  settle(
    changes: AlertChanges,
    at: Date,
    entries?: readonly TimelineEntry[],
  ): Promise<{ raised: number; ended: number }>;
}

interface Dependencies {
  alerts: Alerts;
  deliveryPlanner: DeliveryPlanner;
  deliveryRecord: Pick<DeliveryRecord, 'cancelUnsent'>;
  documents: Documents;
  timeline: Timeline;
  events: Events;
  transactions: Transactions;
  actors: Actors;
  log: Log;
}

/**
 * Raises and ends alerts together with their deliveries; each change leaves a timeline entry, a log
 * line and, after commit, an event.
 */
export function createAlertKeeper(dependencies: Dependencies): AlertKeeper {
  const { alerts, deliveryPlanner, deliveryRecord, timeline, actors } = dependencies;

  const end = async ({ ended }: AlertChanges, how: EndOfAlerts, at: Date) => {
    const ids = ended.filter((end) => end.how === how).map(({ deadline }) => deadline.id);
    const changed = ids.length > 0 ? await alerts.end(ids, how, at) : [];
    await deliveryRecord.cancelUnsent(
      changed.map(({ id }) => id),
      `alert-${how}`,
      at,
    );
    return changed.map((alert): Change => ({ alert, what: how }));
  };

  const raise = async ({ raised }: AlertChanges, at: Date) => {
    const changed = raised.length > 0 ? await alerts.raise(raised) : [];
    await deliveryPlanner.plan(changed, raised, at);
    return changed.map((alert): Change => ({ alert, what: 'raised' }));
  };

  return {
    settle: async (changes, at, entries = []) => {
      const ended = [
        ...(await end(changes, 'retracted', at)),
        ...(await end(changes, 'resolved', at)),
      ];
      const raised = await raise(changes, at);
      const all = [...ended, ...raised];
      const actor = actors.current();
      const ofAlerts = all.map(({ alert, what }) => ({
        at,
        event: `alert.${what}` as const,
        document: policyOf(alert, dependencies),
        actor,
        params: paramsOf(alert),
      }));
      if (entries.length + ofAlerts.length > 0) await timeline.append([...entries, ...ofAlerts]);
      if (all.length > 0) announce(all, dependencies);
      return { raised: raised.length, ended: ended.length };
    },
  };
}

interface Change {
  alert: StoredAlert;
  what: 'raised' | EndOfAlerts;
}

function announce(changed: readonly Change[], dependencies: Dependencies): void {
  const { transactions, events, log } = dependencies;
  transactions.afterCommit(async () => {
    for (const { alert, what } of changed) {
      const { level, policyDocumentId, policyLocale, dueOn } = alert;
      log.info(`alert.${what}`, {
        level,
        policy: policyDocumentId,
        locale: policyLocale,
        dueOn,
      });
      if (what === 'retracted') continue;
      await events.emit(`interpretation-sync.alert.${what}`, {
        alert: { id: alert.documentId, ...paramsOf(alert) },
        policy: policyOf(alert, dependencies),
      });
    }
  });
}

/** The policy that an alert is about, under its title of then. */
export function policyOf(
  alert: StoredAlert,
  { documents }: Pick<Dependencies, 'documents'>,
): DocumentReference {
  const { policyDocumentId: documentId, policyLocale: locale, title } = alert;
  return { uid: documents.uidOf('policy'), documentId, locale, title };
}

/** What the timeline and events say of an alert. */
export function paramsOf({ level, cycle, step, dueOn, dueAt, provisional }: StoredAlert) {
  return { level, cycle, step, dueOn, dueAt, provisional };
}
