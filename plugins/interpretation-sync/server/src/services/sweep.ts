import { nextAlertAt, planAlerts, type AlertRules } from '../domain';
import { endOfAlerts, type AlertKeeper } from './alert-keeper';
import type { Alerts, Clock, Deadlines, Documents, Log, NewAlert, Transactions } from './ports';

/** What one sweep did. */
export interface SweepCounts {
  /** Deadlines whose next alert was due. */
  examined: number;
  raised: number;
  /** Open alerts ended because their deadline is met or closed. */
  resolved: number;
  /** Examined without raising anything: met, closed or raised already. */
  skipped: number;
  /** Deadlines that failed; they are due again at the next sweep. */
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
/** When so many deadlines fail one by one, something else is wrong. */
const MOST_FAILURES = 200;

/**
 * Asks "what is due by now", never "what happened since": missed ticks, restarts and downtime lose
 * nothing. Each page is one transaction; killed half-way, the page is due again. A page that fails is
 * halved until the one deadline that fails stands alone; it is passed over, and due again.
 */
export function createSweep(dependencies: Dependencies): Sweep {
  const { transactions, deadlines, clock, log } = dependencies;

  return {
    run: async () => {
      const counts = { examined: 0, raised: 0, resolved: 0, skipped: 0 };
      const now = clock.now();
      const broken: number[] = [];
      let limit = PAGE_SIZE;
      while (broken.length < MOST_FAILURES) {
        let claimed: number[] = [];
        try {
          const page = await transactions.run(async () => {
            claimed = await deadlines.claimDue(now, limit, broken);
            return claimed.length === 0 ? null : raisePage(claimed, now, dependencies);
          });
          if (!page) break;
          counts.examined += page.examined;
          counts.raised += page.raised;
          counts.resolved += page.resolved;
          counts.skipped += page.skipped;
          limit = Math.min(2 * limit, PAGE_SIZE);
        } catch (error) {
          if (claimed.length > 1) {
            limit = Math.floor(claimed.length / 2);
            continue;
          }
          const [id] = claimed;
          log.error(`interpretation-sync sweep.failed deadline=${id ?? 'none'} ${String(error)}`);
          if (id === undefined) break;
          broken.push(id);
        }
      }
      return { ...counts, failed: broken.length };
    },
  };
}

async function raisePage(
  ids: readonly number[],
  now: Date,
  { alerts, documents, deadlines, alertKeeper, rules }: Dependencies,
): Promise<Omit<SweepCounts, 'failed'>> {
  const due = await deadlines.ofIds(ids);
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
