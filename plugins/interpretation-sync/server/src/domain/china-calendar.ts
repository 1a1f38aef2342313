import { chinaNotices } from './china-days';
import { civilDateOfDay, dayNumberOf } from './civil-date';
import { chinaStatutoryDays } from './statutory-days';
import { createWorkCalendar, type Coverage } from './work-calendar';
import type { SpecialDay } from './work-calendar-days';

/**
 * The notices of 2019 to 2026 settle this span. The last week of a year belongs to the notice of
 * the year after, which may turn it into days off or make-up days.
 */
export const chinaCoverage: Coverage = { from: '2018-12-29', to: '2026-12-24' };

function datesBetween(first: string, last: string): string[] {
  const firstDay = dayNumberOf(first);
  const length = dayNumberOf(last) - firstDay + 1;
  return Array.from({ length }, (_, index) => civilDateOfDay(firstDay + index));
}

/** Days off and make-up working days of mainland China, in the words of the notices. */
export const chinaDays: readonly SpecialDay[] = chinaNotices.flatMap(({ holidays }) =>
  holidays.flatMap(([name, first, last, ...makeUpDays]) => [
    ...datesBetween(first, last).map((date) => ({ date, isOffDay: true, name })),
    ...makeUpDays.map((date) => ({ date, isOffDay: false, name })),
  ]),
);

/** The State Council's work calendar (国务院办公厅节假日安排), without regional days. */
export const chinaCalendar = createWorkCalendar({
  days: chinaDays,
  coverage: chinaCoverage,
  statutory: chinaStatutoryDays,
});
