import { z } from 'zod';
import {
  chinaBase,
  chinaLimits,
  createWorkCalendar,
  type CalendarBase,
  type SanityLimits,
} from '../domain';

const civilDate = z.iso.date();
const specialDay = z.strictObject({
  date: civilDate,
  isOffDay: z.boolean(),
  name: z.string().max(100).default(''),
});
const weekday = z.int().min(0).max(6);

/** The days before any notice is loaded: those of China, or a body's own. */
export const calendarSection = z
  .strictObject({
    /** `china`: the State Council's notices; else the body's own days off and make-up days. */
    days: z.union([z.literal('china'), z.array(specialDay)]),
    /** The span whose days are all official; a body's own days need one. */
    coverage: z.strictObject({ from: civilDate, to: civilDate }).optional(),
    /** Days of the region, which win over all others. */
    regionalDays: z.array(specialDay).default([]),
    /** Weekdays off, 0 Sunday to 6 Saturday. */
    weekend: z.array(weekday).max(6).default([0, 6]),
  })
  .superRefine((section, context) => {
    if (section.days !== 'china' && !section.coverage) {
      context.addIssue({
        code: 'custom',
        path: ['coverage'],
        message: 'own days need the span { from, to } that they cover',
      });
      return;
    }
    if (section.days === 'china' && section.coverage) {
      context.addIssue({
        code: 'custom',
        path: ['coverage'],
        message: 'belongs to own days only; leave it out with "china"',
      });
      return;
    }
    try {
      const { days, overlay, coverage, weekend } = calendarBaseOf(section);
      createWorkCalendar({ days, overlay, coverage, weekend });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      context.addIssue({ code: 'custom', message });
    }
  });

type CalendarSection = Omit<z.infer<typeof calendarSection>, 'coverage'> & {
  coverage?: CalendarBase['coverage'] | undefined;
};

export function calendarBaseOf(section: CalendarSection): CalendarBase {
  const { days, coverage, regionalDays: overlay, weekend } = section;
  if (days === 'china' || !coverage) return { ...chinaBase, overlay, weekend };
  return { days, overlay, statutory: [], coverage, weekend, yearEnd: '12-31' };
}

/** What a year adds up to is known of China only. */
export function calendarLimitsOf({ days }: Pick<CalendarSection, 'days'>): SanityLimits | null {
  return days === 'china' ? chinaLimits : null;
}
