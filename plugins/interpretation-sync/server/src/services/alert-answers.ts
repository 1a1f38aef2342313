import type { AlertAnswer, AlertState } from '../../../shared/contracts';
import { recipientsOf, type RecipientRules } from '../domain';
import type { Deliveries, Departments, Documents, StoredAlert } from './ports';

export interface AlertAnswers {
  /** What readers see of these alerts, in the same order. */
  of(alerts: readonly StoredAlert[]): Promise<AlertAnswer[]>;
}

/** Shows alerts with whom they tell, as the departments and the settings stand now. */
export function createAlertAnswers(
  documents: Documents,
  departments: Departments,
  deliveries: Pick<Deliveries, 'countsOfAlerts'>,
  recipientRules: () => RecipientRules,
): AlertAnswers {
  return {
    of: async (alerts) => {
      const rules = recipientRules();
      const known = await departments.ofPolicies(
        alerts.map(({ policyDocumentId }) => policyDocumentId),
      );
      const counts = await deliveries.countsOfAlerts(alerts.map(({ id }) => id));
      return alerts.map((alert) => {
        const { policyDocumentId: documentId, policyLocale: locale } = alert;
        return {
          id: alert.documentId,
          level: alert.level,
          cycle: alert.cycle,
          step: alert.step,
          state: stateOfAlert(alert),
          policy: { uid: documents.uidOf('policy'), documentId, locale, title: alert.title },
          dueOn: alert.dueOn,
          dueAt: alert.dueAt.toISOString(),
          provisional: alert.provisional,
          raisedAt: alert.raisedAt.toISOString(),
          acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
          acknowledgedBy: alert.acknowledgedBy,
          resolvedAt: alert.resolvedAt?.toISOString() ?? null,
          retractedAt: alert.retractedAt?.toISOString() ?? null,
          recipients: recipientsOf(alert, known.get(`${documentId}:${locale}`) ?? null, rules),
          deliveries: counts.get(alert.id) ?? { waiting: 0, sent: 0, failed: 0, cancelled: 0 },
        };
      });
    },
  };
}

function stateOfAlert({ resolvedAt, retractedAt, acknowledgedAt }: StoredAlert): AlertState {
  if (resolvedAt) return 'resolved';
  if (retractedAt) return 'retracted';
  return acknowledgedAt ? 'acknowledged' : 'open';
}
