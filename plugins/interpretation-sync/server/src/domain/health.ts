import { coverageUrgency } from './coverage-end';
import type { Coverage } from './work-calendar';

/** Why operators should look, worst first. */
export const HEALTH_REASONS = [
  'sweep-failed',
  'sweep-late',
  'reconciliation-failed',
  'reconciliation-late',
  'deliveries-failed',
  'deliveries-late',
  'calendar-ends',
] as const;

export type HealthReason = (typeof HEALTH_REASONS)[number];

/** Time for a start, a release and a slow run, before a run counts as late. */
const GRACE_MS = 10 * 60_000;

/** A run over everything there is may take so long. */
const LONGEST_RUN_MS = 60 * 60_000;

/** How one kind of periodic work goes. */
export interface RunFacts {
  work: 'sweep' | 'reconciliation';
  succeededAt: Date | null;
  /** The last run broke off, or left something undone. */
  isFailing: boolean;
  /** Longest time between the next ticks of its schedule. */
  periodMs: number;
  /** Last tick of this schedule on which an instance acted, and the one after it; null before that. */
  tick: { at: Date; next: Date } | null;
}

export interface HealthFacts {
  runs: readonly RunFacts[];
  /** `dueSince`: when the next attempt is, or was, to be made. */
  deliveries: { failed: number; dueSince: Date | null };
  coverage: Pick<Coverage, 'to'>;
  /** Civil date in the time zone of the body. */
  today: string;
}

/** Everything that an operator should look at by now; nothing where all is well. */
export function healthReasons(facts: HealthFacts, now: Date): HealthReason[] {
  const found = new Set<HealthReason>();
  for (const run of facts.runs) {
    if (run.isFailing) found.add(`${run.work}-failed`);
    if (isLate(run, now)) found.add(`${run.work}-late`);
  }
  const { failed, dueSince } = facts.deliveries;
  if (failed > 0) found.add('deliveries-failed');
  if (dueSince && isOlder(dueSince, GRACE_MS, now)) found.add('deliveries-late');
  if (coverageUrgency(facts.coverage, facts.today) === 'missing') found.add('calendar-ends');
  return HEALTH_REASONS.filter((reason) => found.has(reason));
}

/** Schedules may pause over nights and weekends: what counts is the tick that should have come. */
function isLate({ succeededAt, periodMs, tick }: RunFacts, now: Date): boolean {
  if (!succeededAt) return true;
  if (!tick) return isOlder(succeededAt, periodMs + GRACE_MS, now);
  return succeededAt < tick.at
    ? isOlder(tick.at, LONGEST_RUN_MS, now)
    : isOlder(tick.next, GRACE_MS, now);
}

function isOlder(instant: Date, than: number, now: Date): boolean {
  return now.getTime() - instant.getTime() > than;
}
