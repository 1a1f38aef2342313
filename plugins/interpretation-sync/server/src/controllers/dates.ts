import { z } from 'zod';
import { isCivilDate } from '../domain';

/** Civil dates of the body, as far as the work calendar reaches. */
export const civilDate = z.string().refine(isCivilDate, { error: 'wrong.civil-date', abort: true });

/** Within the edges of the calendar, so that it has a civil date in every time zone. */
const hasCivilDate = (instant: string): boolean =>
  instant >= '1900-01-02' && instant < '2199-12-31';

/** ISO 8601 with `Z` or an offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine(
    (date) => !Number.isNaN(date.getTime()) && hasCivilDate(date.toISOString()),
    'wrong.instant',
  );
