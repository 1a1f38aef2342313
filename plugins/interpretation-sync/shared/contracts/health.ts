import type { HealthReason } from '../../server/src/domain';

export type { HealthReason };

/** What anyone may know: for load balancers and monitors without credentials. */
export interface PublicHealth {
  status: 'ok' | 'degraded';
}

/** How one kind of periodic work went last, on whatever instance. */
export interface RunHealth {
  startedAt: string | null;
  finishedAt: string | null;
  succeededAt: string | null;
  isFailing: boolean;
  /** What the last run that succeeded counted. */
  counts: Record<string, number>;
}

/** `GET /api/interpretation-sync/health` for operators; nothing of it is about a person or a document. */
export interface HealthAnswer extends PublicHealth {
  /** Why it is degraded, worst first. */
  reasons: HealthReason[];
  asOf: string;
  runs: Record<'sweep' | 'reconciliation', RunHealth>;
  alerts: { open: number; acknowledged: number };
  deliveries: { waiting: number; claimed: number; failed: number };
  /** Last day that an official notice covers. */
  calendar: { coveredUntil: string };
}
