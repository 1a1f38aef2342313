import type { DeliveryAnswer, PaginationMeta } from '../../../shared/contracts';
import { deliveryStateOf } from '../domain';
import type { DeliveryRecord } from './delivery-record';
import type {
  Alerts,
  Clock,
  Deliveries,
  DeliveryQuery,
  Documents,
  Refusals,
  StoredDelivery,
  Transactions,
} from './ports';

export interface DeliveryInbox {
  page(query: DeliveryQuery): Promise<{ data: DeliveryAnswer[]; meta: PaginationMeta }>;
  /**
   * Lets a delivery that has failed be tried as often again, from now on.
   *
   * @throws the refusal where it is unknown, or has not failed.
   */
  retry(id: string): Promise<DeliveryAnswer>;
}

interface Dependencies {
  deliveries: Deliveries;
  deliveryRecord: Pick<DeliveryRecord, 'write'>;
  alerts: Pick<Alerts, 'ofIds'>;
  documents: Pick<Documents, 'uidOf'>;
  transactions: Transactions;
  refusals: Pick<Refusals, 'notFound' | 'unfit'>;
  clock: Clock;
}

/** Deliveries (通知记录) as people see them in the admin: names, never addresses. */
export function createDeliveryInbox(dependencies: Dependencies): DeliveryInbox {
  const { deliveries, deliveryRecord, transactions, refusals, clock } = dependencies;

  return {
    page: async (query) => {
      const { page, pageSize } = query;
      const { deliveries: found, total } = await deliveries.page(query);
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: await answersOf(found, dependencies),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },

    retry: (id) =>
      transactions.run(async () => {
        const now = clock.now();
        const delivery = await deliveries.byDocumentId(id);
        if (!delivery) throw refusals.notFound('delivery-not-found', { id });
        if (!(await deliveries.retry(delivery.id, now))) {
          throw refusals.unfit('id', 'delivery-not-failed', {});
        }
        await deliveryRecord.write('delivery.retried', [delivery], now);
        const retried = { ...delivery, failedAt: null, attempts: 0, nextAttemptAt: now };
        const [answer] = await answersOf([retried], dependencies);
        if (!answer) throw new Error(`Delivery ${id} has no answer`);
        return answer;
      }),
  };
}

async function answersOf(
  found: readonly StoredDelivery[],
  { alerts, documents }: Dependencies,
): Promise<DeliveryAnswer[]> {
  const ids = found.flatMap(({ alert }) => alert?.id ?? []);
  const known = await alerts.ofIds([...new Set(ids)]);
  const alertIds = new Map(known.map(({ id, documentId }) => [id, documentId]));
  return found.map((delivery) => {
    const { alert, recipient } = delivery;
    return {
      id: delivery.documentId,
      kind: delivery.kind,
      state: deliveryStateOf(delivery),
      channel: delivery.channel,
      recipient: { name: recipient.name, role: recipient.role, department: recipient.department },
      language: delivery.language,
      alert: alert ? (alertIds.get(alert.id) ?? null) : null,
      level: alert?.level ?? null,
      policy: alert && {
        uid: documents.uidOf('policy'),
        documentId: alert.policyDocumentId,
        locale: alert.policyLocale,
        title: alert.title,
      },
      digestOn: delivery.digestOn,
      deliverAt: delivery.deliverAt.toISOString(),
      attempts: delivery.attempts,
      nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
      sentAt: delivery.sentAt?.toISOString() ?? null,
      failedAt: delivery.failedAt?.toISOString() ?? null,
      cancelledAt: delivery.cancelledAt?.toISOString() ?? null,
      code: delivery.lastCode,
      detail: delivery.lastDetail,
    };
  });
}
