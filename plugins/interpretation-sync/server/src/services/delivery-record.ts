import type {
  Actors,
  Alerts,
  DeliveredAlert,
  Deliveries,
  Documents,
  StoredDelivery,
  Timeline,
  TimelineEvent,
} from './ports';

type DeliveryEvent = Extract<TimelineEvent, `delivery.${string}`>;

export interface DeliveryRecord {
  /** Puts what happened to deliveries on the timelines of their policies; digests have none. */
  write(
    event: DeliveryEvent,
    deliveries: readonly StoredDelivery[],
    at: Date,
    params?: Record<string, unknown>,
  ): Promise<void>;
  /** Ends, in the open transaction, what has not reached people for alerts that have ended. */
  cancelUnsent(alertIds: readonly number[], reason: string, at: Date): Promise<void>;
  /** Records, in the open transaction, a message that reached people when its alert had ended. */
  recordSent(delivery: StoredDelivery, at: Date): Promise<void>;
}

interface Dependencies {
  deliveries: Pick<Deliveries, 'cancelUnsent'>;
  alerts: Pick<Alerts, 'ofIds'>;
  documents: Pick<Documents, 'uidOf'>;
  timeline: Pick<Timeline, 'append'>;
  actors: Actors;
}

/** What is told of deliveries beside themselves: neither names nor addresses. */
export function createDeliveryRecord(dependencies: Dependencies): DeliveryRecord {
  const { deliveries, alerts, documents, timeline, actors } = dependencies;

  const write: DeliveryRecord['write'] = async (event, changed, at, params = {}) => {
    const actor = actors.current();
    const entries = byAlert(changed).map(({ alert, channels }) => {
      const { policyDocumentId: documentId, policyLocale: locale, title, level } = alert;
      const document = { uid: documents.uidOf('policy'), documentId, locale, title };
      const own = { level, channels: [...new Set(channels)], count: channels.length };
      return { at, event, document, actor, params: { ...own, ...params } };
    });
    if (entries.length > 0) await timeline.append(entries);
  };

  return {
    write,
    cancelUnsent: async (alertIds, reason, at) => {
      await write('delivery.cancelled', await deliveries.cancelUnsent(alertIds, at), at, {
        reason,
      });
    },
    recordSent: async (delivery, at) => {
      if (!delivery.alert) return;
      const [alert] = await alerts.ofIds([delivery.alert.id]);
      if (!alert || alert.resolvedAt || alert.retractedAt) {
        await write('delivery.sent-after-end', [delivery], at);
      }
    },
  };
}

/** Who is reached over the same alert shares an entry; digests have no timeline. */
function byAlert(changed: readonly StoredDelivery[]) {
  const groups = new Map<number, { alert: DeliveredAlert; channels: string[] }>();
  for (const { alert, channel } of changed) {
    if (!alert) continue;
    const group = groups.get(alert.id) ?? { alert, channels: [] };
    group.channels.push(channel);
    groups.set(alert.id, group);
  }
  return [...groups.values()];
}
