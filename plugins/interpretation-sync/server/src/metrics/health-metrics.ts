import { Gauge, Registry } from 'prom-client';
import type { HealthAnswer } from '../../../shared/contracts';
import { HEALTH_REASONS } from '../domain';

const PREFIX = 'interpretation_sync_';
const SECOND_MS = 1000;

/**
 * Health as Prometheus text. Every number comes from the database, so each instance answers the same:
 * take the maximum over them, never the sum.
 */
export async function metricsText(
  health: HealthAnswer,
): Promise<{ contentType: string; text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[], samples: Sample[]): void => {
    const metric = new Gauge({ name: `${PREFIX}${name}`, help, labelNames, registers: [registry] });
    for (const { labels, value } of samples) metric.set(labels, value);
  };
  const runs = Object.entries(health.runs);
  const ofRuns = (key: 'startedAt' | 'finishedAt' | 'succeededAt'): Sample[] =>
    runs.flatMap(([work, run]) => {
      const instant = run[key];
      return instant === null ? [] : [{ labels: { work }, value: secondsOf(instant) }];
    });
  const byState = (counts: Record<string, number>): Sample[] =>
    Object.entries(counts).map(([state, value]) => ({ labels: { state }, value }));

  gauge(
    'healthy',
    '1: an operator need not look',
    [],
    [{ labels: {}, value: Number(health.status === 'ok') }],
  );
  gauge(
    'degraded',
    '1: for this reason an operator should look',
    ['reason'],
    HEALTH_REASONS.map((reason) => ({
      labels: { reason },
      value: Number(health.reasons.includes(reason)),
    })),
  );
  gauge('run_started_timestamp_seconds', 'Start of the last run', ['work'], ofRuns('startedAt'));
  gauge('run_finished_timestamp_seconds', 'End of the last run', ['work'], ofRuns('finishedAt'));
  gauge(
    'run_succeeded_timestamp_seconds',
    'End of the last good run',
    ['work'],
    ofRuns('succeededAt'),
  );
  gauge(
    'run_count',
    'What the last good run counted',
    ['work', 'count'],
    runs.flatMap(([work, { counts }]) =>
      Object.entries(counts).map(([count, value]) => ({ labels: { work, count }, value })),
    ),
  );
  gauge('alerts', 'Alerts that have not ended', ['state'], byState(health.alerts));
  gauge('deliveries', 'Deliveries that have not arrived', ['state'], byState(health.deliveries));
  gauge(
    'calendar_covered_until_timestamp_seconds',
    'Last day of the official calendar, 00:00 UTC',
    [],
    [{ labels: {}, value: secondsOf(health.calendar.coveredUntil) }],
  );
  return { contentType: registry.contentType, text: await registry.metrics() };
}

interface Sample {
  labels: Record<string, string>;
  value: number;
}

function secondsOf(instant: string): number {
  return Date.parse(instant) / SECOND_MS;
}
