import type { AlertAnswer, AlertState, PaginationMeta } from '../../../shared/contracts';
import type { Alerts, Clock, Documents, StoredAlert } from './ports';

export interface AlertInbox {
  page(query: {
    state: 'open' | 'closed' | 'all';
    page: number;
    pageSize: number;
  }): Promise<{ data: AlertAnswer[]; meta: PaginationMeta }>;
  /** Marks as seen (签收); null when no such alert exists. A second person changes nothing. */
  acknowledge(id: string, by: string): Promise<AlertAnswer | null>;
}

/** Alerts as people see them in the admin. */
export function createAlertInbox(alerts: Alerts, documents: Documents, clock: Clock): AlertInbox {
  const answerOf = (alert: StoredAlert): AlertAnswer => ({
    id: alert.documentId,
    level: alert.level,
    cycle: alert.cycle,
    step: alert.step,
    state: stateOfAlert(alert),
    policy: {
      uid: documents.uidOf('policy'),
      documentId: alert.policyDocumentId,
      locale: alert.policyLocale,
      title: alert.title,
    },
    dueOn: alert.dueOn,
    dueAt: alert.dueAt.toISOString(),
    provisional: alert.provisional,
    raisedAt: alert.raisedAt.toISOString(),
    acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: alert.acknowledgedBy,
    resolvedAt: alert.resolvedAt?.toISOString() ?? null,
    retractedAt: alert.retractedAt?.toISOString() ?? null,
    recipients: [],
  });

  return {
    page: async ({ state, page, pageSize }) => {
      const open = state === 'all' ? null : state === 'open';
      const { alerts: found, total } = await alerts.page({ open, page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: found.map(answerOf),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },
    acknowledge: async (id, by) => {
      const alert = await alerts.acknowledge(id, by, clock.now());
      return alert ? answerOf(alert) : null;
    },
  };
}

function stateOfAlert({ resolvedAt, retractedAt, acknowledgedAt }: StoredAlert): AlertState {
  if (resolvedAt) return 'resolved';
  if (retractedAt) return 'retracted';
  return acknowledgedAt ? 'acknowledged' : 'open';
}
