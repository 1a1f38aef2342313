import type { Deadline } from '../domain';

/**
 * Of the deadlines that one interpretation serves, the one to show: the open one that is due first,
 * else the one that was met last; undefined where all are closed or historical.
 */
export function mostPressing<Clock extends Deadline>(
  deadlines: readonly Clock[],
): Clock | undefined {
  const running = deadlines.filter(({ closedAt, historical }) => !closedAt && !historical);
  const open = running.filter(({ metAt }) => !metAt);
  if (open.length > 0)
    return open.reduce((first, next) => (next.dueAt < first.dueAt ? next : first));
  return running.reduce<Clock | undefined>(
    (last, next) => (!last || instantOf(next) > instantOf(last) ? next : last),
    undefined,
  );
}

function instantOf({ metAt }: Deadline): number {
  return metAt?.getTime() ?? 0;
}
