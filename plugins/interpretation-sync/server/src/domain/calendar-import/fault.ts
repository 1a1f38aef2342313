import type { SpecialDay } from '../work-calendar-days';

/** Why something that was to be imported is refused. */
export type ImportFaultCode =
  | 'not-utf-8'
  | 'control-character'
  | 'formula'
  | 'not-json'
  | 'not-holiday-cn'
  | 'year-differs'
  | 'date-malformed'
  | 'range-backwards'
  | 'weekday-differs'
  | 'count-differs'
  | 'mark-unknown'
  | 'line-unreadable'
  | 'outside-year'
  | 'given-both-ways'
  | 'make-up-on-working-day'
  | 'empty';

export interface ImportFault {
  /** From 1; null where the whole is meant. */
  readonly line: number | null;
  readonly code: ImportFaultCode;
  /** What was found there, cut to a length that can be shown. */
  readonly value: string;
}

/** A day with the line on which it was read. */
export interface ReadDay extends SpecialDay {
  readonly line: number | null;
  readonly name: string;
}

/** What was read, as far as it could be. */
export interface Reading {
  readonly days: readonly ReadDay[];
  readonly faults: readonly ImportFault[];
}

const MOST_SHOWN = 60;

export function faultAt(line: number | null, code: ImportFaultCode, value = ''): ImportFault {
  const shown = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  return { line, code, value: shown };
}

export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    days: readings.flatMap(({ days }) => days),
    faults: readings.flatMap(({ faults }) => faults),
  };
}
