import { z } from 'zod';
import { isCivilDate } from '../domain';

/** Civil dates of the body, as far as the work calendar reaches. */
export const civilDate = z
  .string()
  .refine(isCivilDate, 'expected a date that exists, such as "2026-03-02", from 1900 to 2199');

/** Within the edges of the calendar, so that it has a civil date in every time zone. */
const hasCivilDate = (instant: string): boolean =>
  instant >= '1900-01-02' && instant < '2199-12-31';

/** ISO 8601 with `Z` or an offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine(
    (date) => !Number.isNaN(date.getTime()) && hasCivilDate(date.toISOString()),
    'expected an instant from 1900 to 2199',
  );
