import type { HealthAnswer, RunHealth } from '../../../shared/contracts';
import { civilDateOf, healthReasons, type WorkCalendar } from '../domain';
import type { Alerts, Clock, Deliveries, RunRecord, RunRecords, WorkName } from './ports';

/** So many ticks tell how far a schedule's ticks lie apart. */
const TICKS = 8;

export interface HealthReader {
  read(): Promise<HealthAnswer>;
}

interface Dependencies {
  runs: RunRecords;
  alerts: Pick<Alerts, 'count'>;
  deliveries: Pick<Deliveries, 'count' | 'earliestAttempt'>;
  clock: Clock;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
  /** Cron expressions, as they are now. */
  schedules: () => Record<WorkName, string>;
  nextRuns(expression: string, count: number): Promise<Date[]>;
}

/** Whether alerts go out, as far as the database tells: the same whatever instance is asked. */
export function createHealthReader(dependencies: Dependencies): HealthReader {
  const { runs, alerts, deliveries, clock, workCalendar, schedules, nextRuns } = dependencies;

  const periodOf = async (expression: string): Promise<number> => {
    const ticks = (await nextRuns(expression, TICKS)).map((tick) => tick.getTime());
    return Math.max(...ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? tick)));
  };

  return {
    read: async () => {
      const now = clock.now();
      const { calendar, timeZone } = workCalendar();
      const records = await runs.all();
      const recordOf = (name: WorkName) => records.find(({ work }) => work === name) ?? null;
      const counts = await deliveries.count();
      const factsOf = async (work: WorkName) => {
        const record = recordOf(work);
        const schedule = schedules()[work];
        return {
          work,
          succeededAt: record?.succeededAt ?? null,
          isFailing: isFailing(record),
          periodMs: await periodOf(schedule),
          tick: record?.tick?.schedule === schedule ? record.tick : null,
        };
      };
      const reasons = healthReasons(
        {
          runs: [await factsOf('sweep'), await factsOf('reconciliation')],
          deliveries: { failed: counts.failed, dueSince: await deliveries.earliestAttempt() },
          coverage: calendar.coverage,
          today: civilDateOf(now, timeZone),
        },
        now,
      );
      return {
        status: reasons.length === 0 ? 'ok' : 'degraded',
        reasons,
        asOf: now.toISOString(),
        runs: {
          sweep: answerOf(recordOf('sweep')),
          reconciliation: answerOf(recordOf('reconciliation')),
        },
        alerts: {
          open: await alerts.count('open'),
          acknowledged: await alerts.count('acknowledged'),
        },
        deliveries: counts,
        calendar: { coveredUntil: calendar.coverage.to },
      };
    },
  };
}

function isFailing(record: RunRecord | null): boolean {
  return record !== null && (record.error !== null || (record.counts['failed'] ?? 0) > 0);
}

function answerOf(record: RunRecord | null): RunHealth {
  return {
    startedAt: record?.startedAt?.toISOString() ?? null,
    finishedAt: record?.finishedAt?.toISOString() ?? null,
    succeededAt: record?.succeededAt?.toISOString() ?? null,
    isFailing: isFailing(record),
    counts: record?.counts ?? {},
  };
}
