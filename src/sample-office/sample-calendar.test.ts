import { chinaCalendar, scheduleFrom } from 'strapi-plugin-interpretation-sync/domain';
import { createSampleCalendar } from './sample-calendar';

const timeZone = 'Asia/Shanghai';
const MILLISECONDS_PER_DAY = 86_400_000;

const schedule = (startedAt: Date) =>
  scheduleFrom(startedAt, {
    workingDays: 3,
    timeZone,
    closingTime: '24:00',
    calendar: chinaCalendar,
    reminders: [
      { workingDay: 2, at: '09:00' },
      { workingDay: 3, at: '09:00' },
    ],
  });

const dayMilliseconds = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

/** Each day of 2026, at each of these times of day: holidays, make-up days and week-ends included. */
const starts = ['00:00', '08:59', '09:00', '10:00', '23:59'].flatMap((time) =>
  Array.from(
    { length: 365 },
    (_, day) =>
      new Date(
        dayMilliseconds('2026-01-01') +
          day * MILLISECONDS_PER_DAY +
          Date.parse(`1970-01-01T${time}:00Z`),
      ),
  ),
);

const releasedAt = (start: Date, workingDaysAgo: number | string): Date => {
  const released = createSampleCalendar(start, timeZone).releasedAt(workingDaysAgo);
  if (released === undefined) throw new Error('It is released now.');
  return released;
};

describe('The days of the sample documents, whatever the day of the first start', () => {
  it.each([
    {
      promise: 'a release five working days ago without interpretation is overdue',
      isKept: (start: Date) => schedule(releasedAt(start, 5)).dueAt <= start,
    },
    {
      promise: 'an interpretation two working days after the policy is in time, and past',
      isKept: (start: Date) => {
        const released = releasedAt(start, 7);
        const { targetAt, dueAt } = schedule(released);
        const at = createSampleCalendar(start, timeZone).interpretedAt(released, 2);
        return at >= targetAt && at < dueAt && at < start;
      },
    },
    {
      promise: 'an interpretation five working days after the policy is late, and past',
      isKept: (start: Date) => {
        const released = releasedAt(start, 10);
        const at = createSampleCalendar(start, timeZone).interpretedAt(released, 5);
        return at >= schedule(released).dueAt && at < start;
      },
    },
    {
      promise: 'what approaches its end has passed the first reminder and is not yet due',
      isKept: (start: Date) => {
        const { approachingAt, dueAt } = schedule(releasedAt(start, 'approaching'));
        return approachingAt <= start && start < dueAt;
      },
    },
    {
      promise: 'no release lies further back than the rule reaches',
      isKept: (start: Date) =>
        start.getTime() - releasedAt(start, 10).getTime() < 30 * MILLISECONDS_PER_DAY,
    },
  ])('$promise', ({ isKept }) => {
    expect(starts.filter((start) => !isKept(start))).toEqual([]);
  });

  it('releases now what was released no working day ago', () => {
    const start = new Date('2026-10-03T04:00:00Z');
    expect(createSampleCalendar(start, timeZone).releasedAt(0)).toBeUndefined();
  });
});
