import type {
  Alerts,
  Deadlines,
  Departments,
  Documents,
  Message,
  Messages,
  StoredDelivery,
} from './ports';
import type { Digests } from './digests';

/** Why a delivery is not sent any more. */
export type Obsolete = 'alert-resolved' | 'alert-retracted' | 'policy-deleted' | 'nothing-to-tell';

/** A message to write, or why there is none. */
export type Letter = { compose: () => Message } | { obsolete: Obsolete };

export interface DeliveryLetters {
  /** Looks at how things stand now, and says what is still to be written, in the order given. */
  prepare(deliveries: readonly StoredDelivery[], now: Date): Promise<Letter[]>;
}

interface Dependencies {
  alerts: Pick<Alerts, 'ofIds'>;
  deadlines: Pick<Deadlines, 'ofIds'>;
  departments: Departments;
  documents: Pick<Documents, 'uidOf' | 'existing'>;
  digests: Pick<Digests, 'lists'>;
  messages: Messages;
}

export function createDeliveryLetters(dependencies: Dependencies): DeliveryLetters {
  const { alerts, deadlines, departments, documents, digests, messages } = dependencies;

  /** What the messages about alerts need, with as many questions however many there are. */
  const load = async (deliveries: readonly StoredDelivery[]) => {
    const told = deliveries.flatMap(({ alert }) => alert ?? []);
    const policies = [...new Set(told.map(({ policyDocumentId }) => policyDocumentId))];
    const known = await alerts.ofIds([...new Set(told.map(({ id }) => id))]);
    const clocks = await deadlines.ofIds([...new Set(told.map(({ deadlineId }) => deadlineId))]);
    return {
      alerts: new Map(known.map((alert) => [alert.id, alert])),
      deadlines: new Map(clocks.map((deadline) => [deadline.id, deadline])),
      departments: await departments.ofPolicies(policies),
      policies: await documents.existing('policy', policies),
    };
  };

  const alertLetter = (
    delivery: StoredDelivery,
    known: Awaited<ReturnType<typeof load>>,
    now: Date,
  ): Letter => {
    const alert = known.alerts.get(delivery.alert?.id ?? 0);
    const deadline = known.deadlines.get(delivery.alert?.deadlineId ?? 0);
    if (!alert || !deadline || alert.retractedAt) return { obsolete: 'alert-retracted' };
    if (alert.resolvedAt) return { obsolete: 'alert-resolved' };
    const { policyDocumentId: documentId, policyLocale: locale, title } = alert;
    if (!known.policies.has(documentId)) return { obsolete: 'policy-deleted' };
    const { number, startedAt } = deadline;
    const policy = { uid: documents.uidOf('policy'), documentId, locale, title, number };
    const department = known.departments.get(`${documentId}:${locale}`)?.drafting.name ?? null;
    const { documentId: id, level, cycle, step, dueOn, dueAt, provisional } = alert;
    const told = {
      id,
      level,
      cycle,
      step,
      policy,
      department,
      startedAt,
      dueOn,
      dueAt,
      provisional,
    };
    return { compose: () => messages.alert(told, envelopeOf(delivery, now)) };
  };

  return {
    prepare: async (deliveries, now) => {
      const known = await load(deliveries);
      const hasDigest = deliveries.some(({ kind }) => kind === 'digest');
      const policiesFor = hasDigest ? await digests.lists(now) : () => [];
      return deliveries.map((delivery): Letter => {
        if (delivery.kind === 'alert') return alertLetter(delivery, known, now);
        const policies = policiesFor(delivery);
        if (policies.length === 0) return { obsolete: 'nothing-to-tell' };
        return { compose: () => messages.digest(policies, envelopeOf(delivery, now)) };
      });
    },
  };
}

function envelopeOf({ idempotencyKey, recipient, language }: StoredDelivery, at: Date) {
  const { name, department } = recipient;
  return { idempotencyKey, recipient: { name, department: department || null }, language, at };
}
