import { dayNumberAt, instantOfDay, minutesOf, type Instant } from './time-zone';
import { zoneOf } from './time-zone-periods';
import type { WorkCalendar } from './work-calendar';
import { countWorkingDays } from './work-calendar-count';

const END_OF_DAY_MINUTES = 1_440;

/** How long a body has from the day of publication. */
export interface DueDateRule {
  /** 0 or more; 0 means the day of publication itself. */
  readonly workingDays: number;
  /** IANA name of the body's zone, in which its days begin and end. */
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  /** Local `HH:MM` after `00:00` at which the last day ends; default `24:00`. */
  readonly closingTime?: string;
}

export interface DueDate {
  /** Last working day in time, civil date in the body's zone. */
  readonly dueOn: string;
  /** Exclusive: from this instant on it is late. */
  readonly dueAt: Date;
  /** Rests on days whose official notice is not loaded. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** The civil dates counted; the last is `dueOn`. Empty for 0 working days. */
  readonly counted: readonly string[];
}

/**
 * When something is due that must follow within some working days of an instant, as an
 * interpretation must after its policy became public (文件公开后3个工作日内). The civil date of the
 * instant in the body's zone is not counted.
 * @throws RangeError that names the wrong instant, number, time zone or closing time.
 */
export function dueDate(instant: Instant, rule: DueDateRule): DueDate {
  const { calendar, closingTime } = rule;
  const closingMinutes = closingTime === undefined ? END_OF_DAY_MINUTES : minutesOf(closingTime);
  if (closingMinutes === 0) {
    throw new RangeError('Closing time "00:00" ends a day before it begins: write 24:00');
  }
  const zone = zoneOf(rule.timeZone);
  const start = dayNumberAt(instant, zone);
  const { day, date, provisional, counted } = countWorkingDays(start, rule.workingDays, calendar);
  return {
    dueOn: date,
    dueAt: new Date(instantOfDay(day, closingMinutes, zone)),
    provisional,
    calendarVersion: calendar.version,
    counted,
  };
}
