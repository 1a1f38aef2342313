import { FIRST_DATE, FIRST_DAY, LAST_DATE, LAST_DAY } from './civil-date';
import { openClock, readOffset, type ZoneClock } from './time-zone-clock';

/**
 * Clock offsets of IANA time zones, taken from `Intl` and remembered, because one `Intl` call costs
 * more than a whole due date. The time zone of the process plays no part.
 */
const MILLISECONDS_PER_DAY = 86_400_000;
const MILLISECONDS_PER_SECOND = 1_000;
/**
 * The clock is read once per day. Between two readings at most one change can hide, since the two
 * closest changes of any zone on record (Freetown, 1939) lie almost four days apart; so equal
 * readings mean no change, and different ones exactly one.
 */
const READING_INTERVAL = MILLISECONDS_PER_DAY;
const READINGS_PER_BLOCK = 32;
const BLOCK_LENGTH = READING_INTERVAL * READINGS_PER_BLOCK;
/** Blocks that hold every instant of the civil dates the engine knows, whatever the zone. */
const FIRST_BLOCK = Math.floor((FIRST_DAY * MILLISECONDS_PER_DAY) / BLOCK_LENGTH) - 1;
const LAST_BLOCK = Math.floor((LAST_DAY * MILLISECONDS_PER_DAY) / BLOCK_LENGTH) + 1;

/** A span of instants with one clock offset; epoch milliseconds, `until` exclusive. */
export interface ClockPeriod {
  readonly from: number;
  readonly until: number;
  /** Local clock minus UTC in milliseconds, positive east of Greenwich. */
  readonly offset: number;
}

/** A time zone that is known to exist, with what has been read of its clock. */
export interface Zone {
  readonly clock: ZoneClock;
  /** Periods by block, from the first block; empty where nobody has asked yet. */
  readonly blocks: (readonly ClockPeriod[] | undefined)[];
}

const zones = new Map<string, Zone>();

/** First whole second with the offset of `until`; zones change their clocks on whole seconds. */
function findChange(clock: ZoneClock, from: number, until: number, offsetBefore: number): number {
  let before = from / MILLISECONDS_PER_SECOND;
  let after = until / MILLISECONDS_PER_SECOND;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readOffset(clock, middle * MILLISECONDS_PER_SECOND) === offsetBefore) before = middle;
    else after = middle;
  }
  return after * MILLISECONDS_PER_SECOND;
}

function exploreBlock(zone: Zone, block: number): readonly ClockPeriod[] {
  const periods: ClockPeriod[] = [];
  const end = (block + 1) * BLOCK_LENGTH;
  let from = block * BLOCK_LENGTH;
  let offset = readOffset(zone.clock, from);
  for (let reading = from; reading < end; reading += READING_INTERVAL) {
    const nextOffset = readOffset(zone.clock, reading + READING_INTERVAL);
    if (nextOffset === offset) continue;
    const change = findChange(zone.clock, reading, reading + READING_INTERVAL, offset);
    periods.push({ from, until: change, offset });
    from = change;
    offset = nextOffset;
  }
  if (from < end) periods.push({ from, until: end, offset });
  zone.blocks[block - FIRST_BLOCK] = periods;
  return periods;
}

/** Whether the name is an IANA time zone that this machine knows, such as `Asia/Shanghai`. */
export function isValidTimeZone(timeZone: string): boolean {
  return zones.has(timeZone) || openClock(timeZone) !== null;
}

/** @throws RangeError that names the zone, when it is unknown. */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const clock = openClock(timeZone);
  if (clock === null) throw new RangeError(`"${timeZone}" is not a known IANA time zone`);
  const zone: Zone = { clock, blocks: new Array(LAST_BLOCK - FIRST_BLOCK + 1) };
  zones.set(timeZone, zone);
  return zone;
}

/**
 * The period of one clock offset that holds the instant. Periods are cut at fixed instants too, so
 * neighbours may share an offset.
 * @param instant epoch milliseconds
 * @throws RangeError when the instant lies outside 1900 to 2199.
 */
export function clockPeriodAt(instant: number, zone: Zone): ClockPeriod {
  const block = Math.floor(instant / BLOCK_LENGTH);
  if (!(block >= FIRST_BLOCK && block <= LAST_BLOCK)) throw outsideSpan(instant);
  const periods = zone.blocks[block - FIRST_BLOCK] ?? exploreBlock(zone, block);
  for (const period of periods) {
    if (instant < period.until) return period;
  }
  throw outsideSpan(instant);
}

/** Apart, because an engine that inlines the text writes the number out on every good call too. */
function outsideSpan(instant: number): RangeError {
  return new RangeError(`Instant ${instant} lies outside ${FIRST_DATE} to ${LAST_DATE}`);
}
