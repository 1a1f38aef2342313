const MILLISECONDS_PER_SECOND = 1_000;

/** Reads the wall clock of one IANA time zone; the time zone of the process plays no part. */
export type ZoneClock = Intl.DateTimeFormat;

/** Null when this machine knows no such zone. */
export function openClock(timeZone: string): ZoneClock | null {
  // Newer engines also take bare offsets such as +08:00; a body's zone is always a name.
  if (!/^[A-Za-z]/.test(timeZone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Local clock minus UTC in milliseconds at the instant, positive east of Greenwich. */
export function readOffset(clock: ZoneClock, instant: number): number {
  const wholeSecond = Math.floor(instant / MILLISECONDS_PER_SECOND) * MILLISECONDS_PER_SECOND;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = clock
    .format(wholeSecond)
    .split(/\D+/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
}
