import type { DeadlineAnswer } from '../../../shared/contracts';
import {
  civilDateOf,
  stateOf,
  workingDaysBetween,
  type DocumentReference,
  type WorkCalendar,
} from '../domain';
import type { StoredDeadline } from './ports';

/** What a deadline looks like to a reader at an instant. */
export function deadlineAnswerOf(
  deadline: StoredDeadline,
  policy: DocumentReference,
  now: Date,
  { calendar, timeZone }: { calendar: WorkCalendar; timeZone: string },
): DeadlineAnswer {
  return {
    id: deadline.documentId,
    policy,
    state: stateOf(deadline, now),
    startedAt: deadline.startedAt.toISOString(),
    targetAt: deadline.targetAt.toISOString(),
    dueOn: deadline.dueOn,
    dueAt: deadline.dueAt.toISOString(),
    metAt: deadline.metAt?.toISOString() ?? null,
    firstMetAt: deadline.firstMetAt?.toISOString() ?? null,
    closedAt: deadline.closedAt?.toISOString() ?? null,
    provisional: deadline.provisional,
    calendarVersion: deadline.calendarVersion,
    cycle: deadline.cycle,
    workingDaysLeft: workingDaysBetween(civilDateOf(now, timeZone), deadline.dueOn, calendar),
    timeZone,
  };
}
