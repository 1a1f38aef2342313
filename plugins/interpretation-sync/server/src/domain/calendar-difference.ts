import { markedDaysOf, type BodyCalendar, type MarkedDay } from './body-calendar';
import { FIRST_DATE, LAST_DATE, dayNumberOf, weekdayOfDay } from './civil-date';
import { isWorkingDay } from './work-calendar-count';

/** What a day is to a reader of the calendar. */
export type DayKind = 'working-day' | 'weekend' | 'day-off' | 'make-up-day';

/** A day that is another in a new calendar. */
export interface DayDifference {
  readonly date: string;
  readonly before: DayKind;
  readonly after: DayKind;
  /** What the new calendar calls it, or else the old one. */
  readonly name: string;
}

/** What every day that is another in the second calendar was and becomes, by date. */
export function differencesBetween(before: BodyCalendar, after: BodyCalendar): DayDifference[] {
  const old = marksOf(before);
  const marks = marksOf(after);
  const dates = [...new Set([...old.keys(), ...marks.keys()])].sort();
  return dates.flatMap((date) => {
    const difference = {
      date,
      before: kindOf(before, date, old.get(date)),
      after: kindOf(after, date, marks.get(date)),
      name: marks.get(date)?.name ?? old.get(date)?.name ?? '',
    };
    return difference.before === difference.after ? [] : [difference];
  });
}

function marksOf(body: BodyCalendar): Map<string, MarkedDay> {
  return new Map(markedDaysOf(body, FIRST_DATE, LAST_DATE).map((day) => [day.date, day]));
}

function kindOf({ calendar, base }: BodyCalendar, date: string, mark?: MarkedDay): DayKind {
  const isWeekend = base.weekend.includes(weekdayOfDay(dayNumberOf(date)));
  if (isWorkingDay(date, calendar)) return isWeekend ? 'make-up-day' : 'working-day';
  return isWeekend && !mark?.isOffDay ? 'weekend' : 'day-off';
}
