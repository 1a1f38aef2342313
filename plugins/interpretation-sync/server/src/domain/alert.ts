import type { Deadline } from './deadline';
import type { Escalations } from './escalation';
import type { AlertLevel } from './types';

/** One alert that the deadline asks for; (deadline, level, cycle, step) names it for ever. */
export interface PlannedAlert {
  level: AlertLevel;
  cycle: number;
  /** Counts repetitions within a level, from 1. */
  step: number;
  at: Date;
}

export interface AlertRules {
  /** Instants of the reminders (临期提醒) of a deadline that started at this instant. */
  reminders(startedAt: Date): Date[];
  /** Steps of the escalation (督办) on both sides of `now`, of a deadline that is late since then. */
  escalations(lateSince: Date, now: Date): Escalations;
  /** Whether what was overdue already when it was found is alerted about, or only recorded. */
  backlog: 'record' | 'alert';
}

/**
 * Every alert that one open deadline asks for in its present cycle before it is escalated, in order
 * of time; the last says that it is late. A cycle that
 * opens after the due instant asks for one alert at once: `withdrawn` where an interpretation has
 * been public before, else `overdue`. Reminders that lay in the past when the cycle opened are not
 * made up for.
 */
export function scheduleOfAlerts(deadline: Deadline, rules: AlertRules): PlannedAlert[] {
  if (deadline.historical || deadline.closedAt || deadline.metAt) return [];
  const { cycle, openedAt, dueAt } = deadline;
  if (deadline.firstMetAt && openedAt >= dueAt) {
    return [{ level: 'withdrawn', cycle, step: 1, at: openedAt }];
  }
  if (deadline.found && openedAt >= dueAt && rules.backlog === 'record') return [];
  if (openedAt >= dueAt) return [{ level: 'overdue', cycle, step: 1, at: openedAt }];
  const planned: PlannedAlert[] = [{ level: 'started', cycle, step: 1, at: openedAt }];
  rules.reminders(deadline.startedAt).forEach((at, index) => {
    if (at >= openedAt) planned.push({ level: 'reminder', cycle, step: index + 1, at });
  });
  planned.push({ level: 'overdue', cycle, step: 1, at: dueAt });
  return planned;
}

/** Escalation follows on the alert that says that it is late, for as long as nothing ends it. */
function escalationsOf(deadline: Deadline, rules: AlertRules, now: Date): Escalations | null {
  const late = scheduleOfAlerts(deadline, rules).at(-1);
  return late ? rules.escalations(late.at, now) : null;
}

/**
 * Alerts that are due by now and not among those raised. Of the steps of the escalation that are due
 * it is the latest: after a downtime nobody is told the same thing once per step.
 */
export function planAlerts(
  deadline: Deadline,
  raised: readonly Pick<PlannedAlert, 'level' | 'cycle' | 'step'>[],
  rules: AlertRules,
  now: Date,
): PlannedAlert[] {
  const { cycle } = deadline;
  const due = scheduleOfAlerts(deadline, rules).filter(({ at }) => at <= now);
  const escalation = escalationsOf(deadline, rules, now)?.last;
  if (escalation) due.push({ level: 'escalation', cycle, ...escalation });
  return due.filter(
    (planned) =>
      !raised.some(
        (alert) =>
          alert.level === planned.level &&
          alert.cycle === planned.cycle &&
          alert.step === planned.step,
      ),
  );
}

/** The next instant after `now` at which this deadline asks for an alert; null when there is none. */
export function nextAlertAt(deadline: Deadline, rules: AlertRules, now: Date): Date | null {
  const upcoming = scheduleOfAlerts(deadline, rules).find((planned) => planned.at > now);
  return upcoming?.at ?? escalationsOf(deadline, rules, now)?.next.at ?? null;
}
