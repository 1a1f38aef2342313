import { scheduleOfAlerts, type AlertRules, type PlannedAlert } from './alert';
import type { Deadline, Schedule } from './deadline';
import type { AlertLevel } from './types';

/** Names one raised alert of a deadline. */
type RaisedAlert = Pick<PlannedAlert, 'level' | 'cycle' | 'step'>;

export interface Move {
  deadline: Deadline;
  /** Whether start or due instant is another one: only then is it told to people. */
  isMoved: boolean;
  /** Whether the alerts that are open don't fit any more: they end, and a new cycle begins. */
  retractsAlerts: boolean;
}

/** Levels that say that the due instant has passed. */
const LATE: Record<AlertLevel, boolean> = {
  started: false,
  reminder: false,
  overdue: true,
  escalation: true,
  withdrawn: true,
};

/**
 * Moves a deadline to another schedule: the rules, the calendar or its start have changed. What was
 * judged stays: `firstMetAt` and `closedAt` do not move. Where an open alert would not be due yet, or
 * a cycle that opened too late now opened in time, the cycle grows, so that new ones can be raised in
 * their time.
 *
 * @param open alerts of this deadline that nothing has ended.
 */
export function move(
  deadline: Deadline,
  schedule: Schedule,
  open: readonly RaisedAlert[],
  rules: AlertRules,
  now: Date,
): Move {
  const moved = { ...deadline, ...schedule };
  const isMoved =
    moved.dueAt.getTime() !== deadline.dueAt.getTime() ||
    moved.startedAt.getTime() !== deadline.startedAt.getTime();
  const plan = scheduleOfAlerts(moved, rules);
  const isUnfit = (alert: RaisedAlert) =>
    alert.cycle === moved.cycle && (moved.historical || comesTooEarly(alert, plan, moved, now));
  const retractsAlerts = isMoved && (open.some(isUnfit) || opensInTime(deadline, moved, now));
  return {
    deadline: retractsAlerts ? { ...moved, cycle: moved.cycle + 1, openedAt: now } : moved,
    isMoved,
    retractsAlerts,
  };
}

/** Whether two schedules are equal in everything that is stored. */
export function isSameSchedule(first: Schedule, second: Schedule): boolean {
  return (
    first.startedAt.getTime() === second.startedAt.getTime() &&
    first.targetAt.getTime() === second.targetAt.getTime() &&
    first.dueOn === second.dueOn &&
    first.dueAt.getTime() === second.dueAt.getTime() &&
    first.approachingAt.getTime() === second.approachingAt.getTime() &&
    first.provisional === second.provisional &&
    first.calendarVersion === second.calendarVersion
  );
}

function opensInTime(before: Deadline, after: Deadline, now: Date): boolean {
  if (after.historical || after.metAt || after.closedAt) return false;
  return before.openedAt >= before.dueAt && after.openedAt < after.dueAt && after.openedAt < now;
}

function comesTooEarly(
  { level, step }: RaisedAlert,
  plan: readonly PlannedAlert[],
  { dueAt }: Deadline,
  now: Date,
): boolean {
  if (LATE[level]) return dueAt > now;
  return plan.some(
    (planned) => planned.level === level && planned.step === step && planned.at > now,
  );
}
