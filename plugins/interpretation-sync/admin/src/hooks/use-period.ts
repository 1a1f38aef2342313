import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { civilDateIn } from '../services/address-values';
import { dayOf } from '../services/due-moment';
import { periodNames, periodOf, type Period, type PeriodName } from '../services/period';

/** The period that figures are shown for, kept in the address; this year where it says nothing. */
export function usePeriod() {
  const [{ query }, setQuery] = useQueryParams<Record<string, unknown>>();
  const name = periodNames.find((known) => known === query.period) ?? 'this-year';
  const today = dayOf(new Date());
  const [from, to] = [civilDateIn(query.from), civilDateIn(query.to)];
  const period: Period = useMemo(
    () => (name === 'custom' ? { from, to } : periodOf(name, today)),
    [name, today, from, to],
  );
  return {
    name,
    period,
    // A period of one's own begins with the days that were shown before.
    setName: (next: PeriodName) =>
      setQuery(
        next === 'custom'
          ? { period: next, ...period }
          : { period: next, from: undefined, to: undefined },
      ),
    setPeriod: (next: Period) => setQuery({ period: 'custom', ...next }),
  };
}
