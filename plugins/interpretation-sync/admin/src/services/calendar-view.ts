import type { CalendarAnswer, DayDifference, MarkedDay } from '../../../shared/contracts';

const DAYS_PER_WEEK = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Weekdays as a calendar of a Chinese office begins them: Monday first. */
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

export type DayKind = DayDifference['after'];

/** One day of a month, as it is to be shown. */
export interface ShownDay {
  /** `YYYY-MM-DD` */
  date: string;
  dayOfMonth: number;
  kind: DayKind;
  name: string;
  layer: MarkedDay['layer'] | null;
  isProvisional: boolean;
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(timeOf(date)).getUTCDay();
}

/** What a day is by the week and by the mark that it carries, if any. */
export function kindOf(
  date: string,
  mark: Pick<MarkedDay, 'isOffDay'> | undefined,
  weekend: readonly number[],
): DayKind {
  const isWeekend = weekend.includes(weekdayOf(date));
  if (mark?.isOffDay) return 'day-off';
  if (isWeekend) return mark ? 'make-up-day' : 'weekend';
  return 'working-day';
}

/** The dates of a month (1 to 12), in weeks from Monday on; null where a week begins before it or ends after it. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const before = WEEKDAYS.indexOf(weekdayOf(first));
  const cells: (string | null)[] = Array.from({ length: before }, () => null);
  for (let time = timeOf(first); ; time += DAY_MS) {
    const date = new Date(time).toISOString().slice(0, first.length);
    if (!date.startsWith(first.slice(0, 'YYYY-MM'.length))) break;
    cells.push(date);
  }
  while (cells.length % DAYS_PER_WEEK > 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS_PER_WEEK }, (_, week) =>
    cells.slice(week * DAYS_PER_WEEK, (week + 1) * DAYS_PER_WEEK),
  );
}

/** Gives what each date of the calendar's year is. */
export function dayReader({
  days,
  weekend,
  coverage,
}: Pick<CalendarAnswer, 'days' | 'weekend' | 'coverage'>): (date: string) => ShownDay {
  const marks = new Map(days.map((day) => [day.date, day]));
  return (date) => {
    const mark = marks.get(date);
    return {
      date,
      dayOfMonth: Number(date.slice(-2)),
      kind: kindOf(date, mark, weekend),
      name: mark?.name ?? '',
      layer: mark?.layer ?? null,
      isProvisional: date < coverage.from || date > coverage.until,
    };
  };
}

/** Days of one month that follow one another under one name. */
export interface NamedSpan {
  first: number;
  last: number;
  kind: DayKind;
  name: string;
}

/** What a month has to say of its named days, in order. */
export function spansOf(days: readonly ShownDay[]): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const { dayOfMonth, kind, name } of days) {
    const last = spans[spans.length - 1];
    if (name === '') continue;
    if (last && last.last === dayOfMonth - 1 && last.kind === kind && last.name === name) {
      last.last = dayOfMonth;
    } else {
      spans.push({ first: dayOfMonth, last: dayOfMonth, kind, name });
    }
  }
  return spans;
}
