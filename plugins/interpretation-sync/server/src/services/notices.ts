import { recipientsOf, type RecipientRules } from '../domain';
import type {
  Alerts,
  Clock,
  Deadlines,
  Departments,
  Documents,
  Language,
  NoticeToPrint,
  StoredAlert,
  WriteNotice,
} from './ports';

export interface Notices {
  /** The notice about an escalation, as a page for print; null where there is no such alert. */
  of(alertId: string, language: Language): Promise<string | null>;
}

interface Dependencies {
  alerts: Pick<Alerts, 'byDocumentIds'>;
  deadlines: Pick<Deadlines, 'ofIds'>;
  documents: Pick<Documents, 'load' | 'uidOf'>;
  departments: Departments;
  recipientRules: () => RecipientRules;
  write: WriteNotice;
  clock: Clock;
}

/** Prints what the office sends on paper when a department is called to account (督办). */
export function createNotices(dependencies: Dependencies): Notices {
  const { alerts, deadlines, documents, departments, recipientRules, write, clock } = dependencies;

  const recordOf = async (alert: StoredAlert): Promise<NoticeToPrint | null> => {
    const { policyDocumentId: documentId, policyLocale: locale } = alert;
    const [deadline] = await deadlines.ofIds([alert.deadlineId]);
    if (!deadline) return null;
    const rows = await documents.load('policy', [documentId]);
    const own = rows.filter((row) => row.locale === locale);
    const shown = own.find(({ isPublic }) => isPublic) ?? own[0];
    const known = await departments.ofPolicies([documentId]);
    const told = known.get(`${documentId}:${locale}`) ?? null;
    const { level, cycle, step, dueOn, dueAt, provisional, raisedAt } = alert;
    return {
      id: alert.documentId,
      serial: alert.id,
      level,
      cycle,
      step,
      policy: {
        uid: documents.uidOf('policy'),
        documentId,
        locale,
        title: alert.title,
        // The ledger keeps the number of what is deleted.
        number: shown?.number ?? deadline.number,
      },
      department: told?.drafting.name ?? null,
      supervisor: told?.supervising?.name ?? null,
      recipients: [...new Set(recipientsOf(alert, told, recipientRules()).map(({ name }) => name))],
      startedAt: deadline.startedAt,
      dueOn,
      dueAt,
      provisional,
      raisedAt,
      endedAt: alert.resolvedAt ?? alert.retractedAt,
    };
  };

  return {
    of: async (alertId, language) => {
      const [alert] = await alerts.byDocumentIds([alertId]);
      if (alert?.level !== 'escalation') return null;
      const record = await recordOf(alert);
      return record && write(record, language, clock.now());
    },
  };
}
