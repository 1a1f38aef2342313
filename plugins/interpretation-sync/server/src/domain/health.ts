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

/** How one kind of periodic work goes. */
export interface RunFacts {
  work: 'sweep' | 'reconciliation';
  succeededAt: Date | null;
  /** The last run broke off, or left something undone. */
  isFailing: boolean;
  /** Longest time between two ticks of its schedule. */
  periodMs: number;
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
  const isOlder = (instant: Date | null, than: number): boolean =>
    instant === null || now.getTime() - instant.getTime() > than;
  for (const { work, succeededAt, isFailing, periodMs } of facts.runs) {
    if (isFailing) found.add(`${work}-failed`);
    if (isOlder(succeededAt, periodMs + GRACE_MS)) found.add(`${work}-late`);
  }
  const { failed, dueSince } = facts.deliveries;
  if (failed > 0) found.add('deliveries-failed');
  if (dueSince && isOlder(dueSince, GRACE_MS)) found.add('deliveries-late');
  if (coverageUrgency(facts.coverage, facts.today) === 'missing') found.add('calendar-ends');
  return HEALTH_REASONS.filter((reason) => found.has(reason));
}
