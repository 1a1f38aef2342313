import type { StatisticsAnswer, StatisticsGroup } from '../../../shared/contracts';
import {
  civilDateOf,
  deadlineStates,
  figuresOf,
  instantOf,
  monthsOf,
  periodOf,
  type Period,
  type PeriodFault,
  type StateCount,
} from '../domain';
import type { Clock, CountedGroup, Statistics, StatisticsQuery } from './ports';

/** What a reader asks; dates are civil dates of the body, both included. */
export interface StatisticsRequest {
  locale: string;
  from: string | null;
  to: string | null;
  groupBy: StatisticsAnswer['groupBy'];
  /** An instant, or a civil date for its end; null for now. */
  asOf: Date | string | null;
}

export interface StatisticsReader {
  read(request: StatisticsRequest): Promise<StatisticsAnswer | PeriodFault>;
}

/** Counts how the policies of a period were interpreted; each line of the ledger counts once. */
export function createStatisticsReader(
  statistics: Statistics,
  clock: Clock,
  timeZone: string,
): StatisticsReader {
  const groupsByMonth = async (query: StatisticsQuery, period: Period) => {
    const keys = monthsOf(period);
    const months = keys.map((key) => ({ key, from: instantOf(`${key}-01`, '00:00', timeZone) }));
    const counted = await statistics.byMonth(query, months);
    return { counted, groups: keys.map((key) => groupOf(key, key, counted)) };
  };

  const groupsByDepartment = async (query: StatisticsQuery) => {
    const { counted, names } = await statistics.byDepartment(query);
    const groups = [...new Set(counted.map(({ key }) => key))].map((key) =>
      groupOf(key, names.get(key) ?? '', counted),
    );
    return { counted, groups: groups.sort(byName) };
  };

  return {
    read: async ({ locale, groupBy, ...asked }) => {
      const asOf = instantAsked(asked.asOf, clock, timeZone);
      const today = typeof asked.asOf === 'string' ? asked.asOf : civilDateOf(asOf, timeZone);
      const period = periodOf(asked, today);
      if (typeof period === 'string') return period;
      const query = {
        locale,
        from: instantOf(period.from, '00:00', timeZone),
        before: instantOf(period.to, '24:00', timeZone),
        asOf,
      };
      const { counted, groups } = await (groupBy === 'month'
        ? groupsByMonth(query, period)
        : groupsByDepartment(query));
      const total = figuresOf(statesOf(counted));
      return { ...period, asOf: asOf.toISOString(), groupBy, total, groups };
    },
  };
}

function instantAsked(asOf: Date | string | null, clock: Clock, timeZone: string): Date {
  if (asOf === null) return clock.now();
  return typeof asOf === 'string' ? instantOf(asOf, '24:00', timeZone) : asOf;
}

function groupOf(key: string, label: string, counted: readonly CountedGroup[]): StatisticsGroup {
  const own = counted.filter((group) => group.key === key);
  return { key, label, ...figuresOf(statesOf(own)) };
}

function statesOf(counted: readonly CountedGroup[]): StateCount[] {
  return counted.flatMap(({ state: stored, count, provisional }) => {
    const state = deadlineStates.find((candidate) => candidate === stored);
    return state ? [{ state, count, provisional }] : [];
  });
}

const collator = new Intl.Collator('zh-Hans');

/** Policies without a department come last. */
function byName(first: StatisticsGroup, second: StatisticsGroup): number {
  if ((first.key === '') !== (second.key === '')) return first.key === '' ? 1 : -1;
  return collator.compare(first.label, second.label);
}
