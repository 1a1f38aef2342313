import {
  addWorkingDays,
  chinaCalendar,
  civilDateOf,
  instantOf,
  isWorkingDay,
  workingDaysBetween,
} from 'strapi-plugin-interpretation-sync/domain';

/** Longest look back, in days: more than any number of working days that a situation asks for. */
export const LONGEST_PAST_DAYS = 60;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Reminders begin at this time of the second working day (临期提醒). */
const FIRST_REMINDER = '09:00';
const RELEASE_TIME = '10:00';
const INTERPRETATION_TIME = '16:00';

/** Places the sample documents on working days around the first start, whatever weekday that is. */
export interface SampleCalendar {
  /** Release of a policy on the n-th working day before today; `undefined` for 0: it is released now. */
  releasedAt(workingDaysAgo: number | string): Date | undefined;
  /** Release of an interpretation so many working days after the policy; together with it for 0. */
  interpretedAt(policyReleasedAt: Date, workingDaysLater: number): Date;
  civilDateOf(instant: Date): string;
}

/**
 * @param firstStart instant of the first start: a sample office that is completed later keeps its days.
 * @param timeZone of the body.
 */
export const createSampleCalendar = (firstStart: Date, timeZone: string): SampleCalendar => {
  const dayOf = (instant: Date) => civilDateOf(instant, timeZone);
  const daysBefore = (days: number) =>
    dayOf(new Date(firstStart.getTime() - days * MILLISECONDS_PER_DAY));

  const from = daysBefore(LONGEST_PAST_DAYS);
  const pastDays = workingDaysBetween(from, daysBefore(1), chinaCalendar);
  const past = addWorkingDays(from, pastDays, chinaCalendar).counted;

  /** The latest day whose second working day has reached the first reminder. */
  const approachingSince = (): number => {
    const today = dayOf(firstStart);
    const remindedToday =
      isWorkingDay(today, chinaCalendar) &&
      firstStart >= instantOf(today, FIRST_REMINDER, timeZone);
    return remindedToday ? 2 : 3;
  };

  return {
    releasedAt: (workingDaysAgo) => {
      const days = workingDaysAgo === 'approaching' ? approachingSince() : Number(workingDaysAgo);
      if (days === 0) return undefined;
      const day = past.at(-days);
      if (day === undefined) throw new Error(`No working day lies ${workingDaysAgo} days back.`);
      return instantOf(day, RELEASE_TIME, timeZone);
    },
    interpretedAt: (policyReleasedAt, workingDaysLater) => {
      if (workingDaysLater === 0) return policyReleasedAt;
      const { date } = addWorkingDays(dayOf(policyReleasedAt), workingDaysLater, chinaCalendar);
      return instantOf(date, INTERPRETATION_TIME, timeZone);
    },
    civilDateOf: dayOf,
  };
};
