import { nextAlertAt, planAlerts, type AlertRules } from '../domain';
import { endOfAlerts, type AlertKeeper } from './alert-keeper';
import type {
  Alerts,
  Clock,
  Deadlines,
  Documents,
  Log,
  NewAlert,
  StoredDeadline,
  Transactions,
} from './ports';

/** What one sweep did. */
export interface SweepCounts {
  /** Deadlines whose next alert was due. */
  examined: number;
  raised: number;
  /** Open alerts ended because their deadline is met or closed. */
  resolved: number;
  /** Examined without raising anything: met, closed or raised already. */
  skipped: number;
  /** Deadlines in pages that failed and will be due again at the next sweep. */
  failed: number;
}

export interface Sweep {
  /** Raises every alert that is due by now, page by page (定时核查). */
  run(): Promise<SweepCounts>;
}

interface Dependencies {
  deadlines: Deadlines;
  alerts: Alerts;
  documents: Documents;
  alertKeeper: AlertKeeper;
  transactions: Transactions;
  clock: Clock;
  log: Log;
  rules: () => AlertRules;
}

const PAGE_SIZE = 200;

/**
 * Asks "what is due by now", never "what happened since": missed ticks, restarts and downtime lose
 * nothing. Each page is one transaction; killed half-way, the page is due again.
 */
export function createSweep(dependencies: Dependencies): Sweep {
  const { transactions, deadlines, clock, log } = dependencies;

  return {
    run: async () => {
      const counts: SweepCounts = { examined: 0, raised: 0, resolved: 0, skipped: 0, failed: 0 };
      const now = clock.now();
      for (;;) {
        try {
          const page = await transactions.run(async () => {
            const due = await deadlines.claimDue(now, PAGE_SIZE);
            return due.length === 0 ? null : raisePage(due, now, dependencies);
          });
          if (!page) return counts;
          counts.examined += page.examined;
          counts.raised += page.raised;
          counts.resolved += page.resolved;
          counts.skipped += page.skipped;
        } catch (error) {
          // The page stays due; going on at once would meet the same error without end.
          counts.failed += PAGE_SIZE;
          log.error(`interpretation-sync sweep.failed ${String(error)}`);
          return counts;
        }
      }
    },
  };
}

async function raisePage(
  due: readonly StoredDeadline[],
  now: Date,
  { alerts, documents, deadlines, alertKeeper, rules }: Dependencies,
): Promise<Omit<SweepCounts, 'failed'>> {
  const raised = await alerts.ofDeadlines(due.map(({ id }) => id));
  const titles = await documents.titlesOfPolicies(
    due.map(({ policyDocumentId }) => policyDocumentId),
  );
  const planned = due.flatMap((deadline): NewAlert[] => {
    const own = raised.filter(({ deadlineId }) => deadlineId === deadline.id);
    const title = titles.get(`${deadline.policyDocumentId}:${deadline.locale}`) ?? '';
    return planAlerts(deadline, own, rules(), now).map((alert) => ({
      ...alert,
      deadline,
      title,
      raisedAt: now,
    }));
  });
  await deadlines.setNextAlertAt(
    due.map((deadline) => ({ id: deadline.id, nextAlertAt: nextAlertAt(deadline, rules(), now) })),
  );
  const ended = due
    .filter(({ closedAt, metAt }) => closedAt ?? metAt)
    .map((deadline) => ({ deadline, how: endOfAlerts(deadline) }));
  const counts = await alertKeeper.settle({ raised: planned, ended }, now);
  const alerted = new Set(planned.map(({ deadline }) => deadline.id));
  return {
    examined: due.length,
    raised: counts.raised,
    resolved: counts.ended,
    skipped: due.length - alerted.size,
  };
}
