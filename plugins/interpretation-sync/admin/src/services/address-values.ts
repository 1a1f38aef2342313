/** Reads values from an address, which anybody may have written by hand; empty for what makes no sense. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A day that the calendar has, as `YYYY-MM-DD`. */
export function civilDateIn(value: unknown): string {
  const written = textIn(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return '';
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written) ? written : '';
}

/** The server refuses larger pages. */
const MAX_PAGE_SIZE = 100;

/** Which page of a list is shown, and how long pages are; what makes no sense falls to its default. */
export function pageNumbersIn(
  query: { page?: unknown; pageSize?: unknown },
  defaultPageSize = 10,
): { page: number; pageSize: number } {
  return {
    page: positiveInteger(query.page, 1),
    pageSize: Math.min(positiveInteger(query.pageSize, defaultPageSize), MAX_PAGE_SIZE),
  };
}

function positiveInteger(value: unknown, otherwise: number): number {
  const written = textIn(value);
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : otherwise;
}
