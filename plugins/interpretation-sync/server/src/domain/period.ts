const MONTH_LENGTH = 'YYYY-MM'.length;
const MONTHS_PER_YEAR = 12;
/** A policy may be older than the web; a request for centuries of months is none. */
const MOST_YEARS = 100;

/** Span of civil dates, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/** Why a period can't be counted. */
export type PeriodFault = 'ends-before-it-begins' | 'too-long';

/**
 * The period that is meant: where nothing is asked for, the year of `today` so far.
 *
 * @param asked civil dates.
 */
export function periodOf(
  { from, to }: { from: string | null; to: string | null },
  today: string,
): Period | PeriodFault {
  const end = to ?? today;
  const begin = from ?? `${yearOf(end)}-01-01`;
  if (begin > end) return 'ends-before-it-begins';
  if (Number(yearOf(end)) - Number(yearOf(begin)) >= MOST_YEARS) return 'too-long';
  return { from: begin, to: end };
}

/** Months that a period touches, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Period): string[] {
  const last = to.slice(0, MONTH_LENGTH);
  const months = [from.slice(0, MONTH_LENGTH)];
  for (let month = months[0]; month !== undefined && month < last;) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

function monthAfter(month: string): string {
  const next = Number(month.slice(MONTH_LENGTH - 2)) + 1;
  return next > MONTHS_PER_YEAR
    ? `${Number(yearOf(month)) + 1}-01`
    : `${yearOf(month)}-${String(next).padStart(2, '0')}`;
}

function yearOf(date: string): string {
  return date.slice(0, 'YYYY'.length);
}
