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
