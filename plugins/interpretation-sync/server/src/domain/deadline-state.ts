import type { ClosedReason, Deadline } from './deadline';
import type { DeadlineState } from './types';

/**
 * State of a deadline at an instant (解读状态), never stored: now, or as it stood then as far as the
 * instants tell. A met deadline is judged by the first time it was met; `approaching` begins with the
 * first reminder.
 */
export function stateOf(deadline: Deadline, at: Date): DeadlineState {
  const { closedAt, closedReason, firstMetAt, metAt } = deadline;
  if (deadline.historical) return 'historical';
  if (closedAt && closedAt <= at) return stateOfClosed(closedReason);
  const judgedAt = firstMetAt ?? metAt;
  if (judgedAt && judgedAt <= at && !stoodReopened(deadline, at)) {
    if (judgedAt < deadline.targetAt) return 'met-same-day';
    return judgedAt < deadline.dueAt ? 'met-in-time' : 'met-late';
  }
  if (at >= deadline.dueAt) return 'overdue';
  return at >= deadline.approachingAt ? 'approaching' : 'open';
}

/** Between the opening of the present cycle and the instant at which it was met, if it was. */
function stoodReopened({ openedAt, metAt }: Deadline, at: Date): boolean {
  return openedAt <= at && (metAt === null || metAt > at);
}

function stateOfClosed(reason: ClosedReason | null): DeadlineState {
  return reason === 'not-required' || reason === 'waived' ? reason : 'cancelled';
}
