import type { AlertRules } from './alert';
import type { Schedule } from './deadline';
import { dueDate } from './due-date';
import { instantOf } from './time-zone';
import type { WorkCalendar } from './work-calendar';

/** A reminder at a time of day (`HH:MM`, time zone of the body) of the n-th working day counted. */
export interface ReminderRule {
  workingDay: number;
  at: string;
}

export interface ScheduleRules {
  workingDays: number;
  timeZone: string;
  /** `HH:MM`, up to `24:00`. */
  closingTime: string;
  calendar: WorkCalendar;
  /** At least one; each within `workingDays`. */
  reminders: readonly ReminderRule[];
}

/**
 * Two clocks from one start: the target, the end of the day of publication itself (同步), and the
 * limit, so many working days after it.
 *
 * Source: 相关解读材料应于文件公开后3个工作日内发布.
 */
export function scheduleFrom(startedAt: Date, rules: ScheduleRules): Schedule {
  const { workingDays, timeZone, closingTime, calendar } = rules;
  const target = dueDate(startedAt, { workingDays: 0, timeZone, calendar });
  const limit = dueDate(startedAt, { workingDays, timeZone, calendar, closingTime });
  const reminders = remindersFrom(startedAt, rules);
  return {
    startedAt,
    targetAt: target.dueAt,
    dueOn: limit.dueOn,
    dueAt: limit.dueAt,
    approachingAt: reminders[0] ?? limit.dueAt,
    provisional: limit.provisional,
    calendarVersion: limit.calendarVersion,
  };
}

/** Instants of the reminders of a clock that started at this instant, in order. */
export const remindersFrom = (
  startedAt: Date,
  rules: ScheduleRules,
): ReturnType<AlertRules['reminders']> => {
  const { workingDays, timeZone, calendar, reminders } = rules;
  const { counted } = dueDate(startedAt, { workingDays, timeZone, calendar });
  return reminders
    .flatMap(({ workingDay, at }) => {
      const day = counted[workingDay - 1];
      return day === undefined ? [] : [instantOf(day, at, timeZone)];
    })
    .sort((first, second) => first.getTime() - second.getTime());
};

/** Places of the reminders that lie behind the deadline of which they remind. */
export function lateReminders(
  reminders: readonly Pick<ReminderRule, 'workingDay'>[],
  workingDays: number,
): number[] {
  return reminders.flatMap(({ workingDay }, index) => (workingDay > workingDays ? [index] : []));
}
