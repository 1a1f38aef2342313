import type { Deadline } from './deadline';
import type { DeadlineState } from './types';

/**
 * State of a deadline at an instant (解读状态), never stored. A met deadline is judged by the first
 * time it was met; `approaching` begins with the first reminder.
 */
export function stateOf(deadline: Deadline, now: Date): DeadlineState {
  if (deadline.historical) return 'historical';
  if (deadline.closedAt)
    return deadline.closedReason === 'not-required' ? 'not-required' : 'cancelled';
  if (deadline.metAt) {
    const judgedAt = deadline.firstMetAt ?? deadline.metAt;
    if (judgedAt < deadline.targetAt) return 'met-same-day';
    return judgedAt < deadline.dueAt ? 'met-in-time' : 'met-late';
  }
  if (now >= deadline.dueAt) return 'overdue';
  return now >= deadline.approachingAt ? 'approaching' : 'open';
}
