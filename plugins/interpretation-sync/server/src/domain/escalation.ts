import { civilDateOf, instantOf } from './time-zone';
import type { WorkCalendar } from './work-calendar';
import { addWorkingDays, workingDaysBetween } from './work-calendar-count';

/** When a policy that stays without interpretation is escalated (督办), in working days. */
export interface EscalationRule {
  /** At least 1. */
  afterWorkingDays: number;
  /** At least 1. */
  everyWorkingDays: number;
  timeZone: string;
  /** `HH:MM`, up to `24:00`: working days are over then. */
  closingTime: string;
  calendar: WorkCalendar;
}

export interface EscalationStep {
  /** Counts from 1. */
  step: number;
  at: Date;
}

export interface Escalations {
  /** The latest step that is due; null before the first. */
  last: EscalationStep | null;
  next: EscalationStep;
}

/** The steps on both sides of `now`, of a policy that is late since an instant. */
export function escalationsAround(lateSince: Date, now: Date, rule: EscalationRule): Escalations {
  const { afterWorkingDays, everyWorkingDays, timeZone, closingTime, calendar } = rule;
  // What is late since 24:00 is late since the end of that day, not since the beginning of the next.
  const day = civilDateOf(new Date(lateSince.getTime() - 1), timeZone);
  const stepOf = (step: number): EscalationStep => {
    const { date } = addWorkingDays(
      day,
      afterWorkingDays + everyWorkingDays * (step - 1),
      calendar,
    );
    return { step, at: instantOf(date, closingTime, timeZone) };
  };
  const passed = workingDaysBetween(day, civilDateOf(now, timeZone), calendar);
  let due = Math.max(0, Math.floor((passed - afterWorkingDays) / everyWorkingDays) + 1);
  // The day of a step counts as passed before its closing time.
  while (due > 0 && stepOf(due).at > now) due -= 1;
  return { last: due > 0 ? stepOf(due) : null, next: stepOf(due + 1) };
}
