/** Civil dates (`YYYY-MM-DD`), both included. */
export interface Period {
  from: string;
  to: string;
}

/** Periods that an office reports on; `custom` is whatever the person chooses. */
export const periodNames = [
  'this-month',
  'this-quarter',
  'this-year',
  'last-year',
  'custom',
] as const;

export type PeriodName = (typeof periodNames)[number];

/** The days of a period that has a name, as of a day; those that run end with that day. */
export function periodOf(name: Exclude<PeriodName, 'custom'>, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (name) {
    case 'this-month':
      return { from: firstDay(year, month), to: today };
    case 'this-quarter':
      return { from: firstDay(year, month - ((month - 1) % 3)), to: today };
    case 'this-year':
      return { from: firstDay(year, 1), to: today };
    case 'last-year':
      return { from: firstDay(year - 1, 1), to: `${padded(year - 1, 4)}-12-31` };
  }
}

function firstDay(year: number, month: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}-01`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
