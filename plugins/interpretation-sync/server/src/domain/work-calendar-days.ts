import { dayNumberOf } from './civil-date';

/** A day that an official notice names. */
export interface SpecialDay {
  /** Civil date `YYYY-MM-DD`. */
  readonly date: string;
  /** `false`: a make-up working day. */
  readonly isOffDay: boolean;
  readonly name?: string;
}

/** Special days as a list, or as a record from civil date to "is a working day". */
export type SpecialDays = readonly SpecialDay[] | Readonly<Record<string, boolean>>;

function isList(days: SpecialDays): days is readonly SpecialDay[] {
  return Array.isArray(days);
}

/** Hand-written configuration reaches this point unchecked: "off" must not count as a working day. */
function readFlag(flag: boolean, date: string): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new RangeError(`${date} is marked "${String(flag)}": write true or false`);
}

/**
 * Whether each special day is worked, by day number. The same fact may be given twice.
 * @throws RangeError that names the date, when it does not exist, has no plain yes or no, or is
 * given both as a day off and as a working day.
 */
export function readSpecialDays(days: SpecialDays): ReadonlyMap<number, boolean> {
  const entries = isList(days)
    ? days.map(({ date, isOffDay }): [string, boolean] => [date, !readFlag(isOffDay, date)])
    : Object.entries(days);
  const worked = new Map<number, boolean>();
  for (const [date, flag] of entries) {
    const day = dayNumberOf(date);
    const isWorked = readFlag(flag, date);
    if ((worked.get(day) ?? isWorked) !== isWorked) {
      throw new RangeError(`${date} is given both as a day off and as a working day`);
    }
    worked.set(day, isWorked);
  }
  return worked;
}
