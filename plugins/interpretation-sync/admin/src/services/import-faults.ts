import { member } from './unknown';

/** The sentences with which the server refuses an import, line by line; empty for another refusal. */
export function importFaultsIn(error: unknown): string[] {
  const faults = member(member(error, 'details'), 'faults');
  if (!Array.isArray(faults)) return [];
  return faults.map((fault) => member(fault, 'message')).filter((text) => typeof text === 'string');
}

/** True when the calendar is no longer the one that was previewed. */
export function isCalendarConflict(error: unknown): boolean {
  return member(member(error, 'details'), 'code') === 'CALENDAR_CHANGED';
}
