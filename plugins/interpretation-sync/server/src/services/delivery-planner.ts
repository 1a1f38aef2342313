import type { Settings } from '../../../shared/contracts';
import { addresseesOf, deliverAt, type WorkCalendar } from '../domain';
import type {
  Channel,
  Deliveries,
  DepartmentReach,
  Language,
  NewAlert,
  NewDelivery,
  StoredAlert,
} from './ports';

export interface DeliveryPlanner {
  /**
   * Creates the deliveries of these alerts, in the transaction that raises them: to whom, over what
   * and when is settled here.
   *
   * @param planned with the instant at which each alert was due.
   */
  plan(
    raised: readonly StoredAlert[],
    planned: readonly Pick<NewAlert, 'deadline' | 'level' | 'cycle' | 'step' | 'at'>[],
    now: Date,
  ): Promise<void>;
}

interface Dependencies {
  deliveries: Pick<Deliveries, 'insert'>;
  departmentReach: DepartmentReach;
  channels: readonly Channel[];
  settings: () => Pick<Settings, 'alerts' | 'addresses'>;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
  /** Of who has chosen none. */
  language: Language;
}

export function createDeliveryPlanner(dependencies: Dependencies): DeliveryPlanner {
  const { deliveries, departmentReach, channels, settings, workCalendar } = dependencies;

  return {
    plan: async (raised, planned, now) => {
      if (raised.length === 0 || channels.length === 0) return;
      const { alerts: rules, addresses } = settings();
      const times = { overdueDelivery: rules.overdueDelivery, ...workCalendar() };
      const reach = await departmentReach.ofPolicies(
        raised.map(({ policyDocumentId }) => policyDocumentId),
      );
      const created = raised.flatMap((alert): NewDelivery[] => {
        const { level, policyDocumentId, policyLocale } = alert;
        const departments = reach.get(`${policyDocumentId}:${policyLocale}`) ?? null;
        const ways = channels.filter(({ levels }) => levels.includes(level));
        const at = planned.find((one) => isSame(one, alert))?.at ?? now;
        const due = deliverAt({ level, at }, now, times);
        return addresseesOf(alert, departments, rules.recipients, ways, addresses[level]).map(
          ({ channel, key, role, name, department, language }) => ({
            kind: 'alert',
            alert,
            digestOn: null,
            channel,
            recipientKey: key,
            recipient: { name, role, department },
            language: language ?? dependencies.language,
            deliverAt: due,
          }),
        );
      });
      await deliveries.insert(created, now);
    },
  };
}

function isSame(
  { deadline, level, cycle, step }: Pick<NewAlert, 'deadline' | 'level' | 'cycle' | 'step'>,
  alert: StoredAlert,
): boolean {
  return (
    deadline.id === alert.deadlineId &&
    level === alert.level &&
    cycle === alert.cycle &&
    step === alert.step
  );
}
