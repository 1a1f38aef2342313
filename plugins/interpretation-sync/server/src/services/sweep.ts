import { nextAlertAt, planAlerts, type AlertRules } from '../domain';
import { endOfAlerts, type AlertKeeper } from './alert-keeper';
import { workOff } from './pages';
import type { Alerts, Clock, Deadlines, Documents, Log, NewAlert, Transactions } from './ports';
import type { CalendarWatch } from './calendar-watch';
import type { WaiverExpiry } from './waiver-expiry';
import type { Reconciliation } from './reconciliation';
import type { RulesFollower } from './rules-follower';

/** What one sweep did. */
export interface SweepCounts {
  /** Deadlines whose next alert was due, and waivers that had expired. */
  examined: number;
  raised: number;
  /** Open alerts ended because their deadline is met or closed. */
  resolved: number;
  /** Examined without raising anything: met, closed or raised already. */
  skipped: number;
  /** Those that failed; they are due again at the next sweep. */
  failed: number;
}

export interface Sweep {
  /**
   * Ends every waiver that has expired and raises every alert that is due by now (定时核查), by the
   * settings that any instance has stored, and for what has come past the gate too.
   */
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
  waiverExpiry: WaiverExpiry;
  rulesFollower: RulesFollower;
  calendarWatch: CalendarWatch;
  reconciliation: Pick<Reconciliation, 'runIncremental'>;
  rules: () => AlertRules;
}

/**
 * Asks "what is due by now", never "what happened since": missed ticks, restarts and downtime lose
 * nothing. A deadline that fails is due again at the next sweep.
 */
export function createSweep(dependencies: Dependencies): Sweep {
  const { deadlines, waiverExpiry, clock } = dependencies;

  return {
    run: async () => {
      await dependencies.rulesFollower.follow();
      dependencies.calendarWatch.look();
      await dependencies.reconciliation.runIncremental();
      const { examined, raised, failed: notEnded } = await waiverExpiry.run();
      const now = clock.now();
      const { results, failed } = await workOff(
        {
          subject: 'deadline',
          claim: (limit, except) => deadlines.claimDue(now, limit, except),
          work: (ids) => raisePage(ids, now, dependencies),
        },
        dependencies,
      );
      return results.reduce<SweepCounts>(
        (total, page) => ({
          ...total,
          examined: total.examined + page.examined,
          raised: total.raised + page.raised,
          resolved: total.resolved + page.resolved,
          skipped: total.skipped + page.skipped,
        }),
        { examined, raised, resolved: 0, skipped: 0, failed: failed + notEnded },
      );
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
