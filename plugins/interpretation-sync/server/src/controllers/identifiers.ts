import { z } from 'zod';
import { isCivilDate } from '../domain';
import { isPlainText } from '../plain-text';

/** Whether anything could have this id; what has none need not be asked about. */
export function isIdentifier(value: string): boolean {
  return value !== '' && value.length <= 255 && isPlainText(value);
}

/** A text of a request, of limited length, that every database takes. */
export function plainText(maximum: number) {
  return z.string().max(maximum).refine(isPlainText, 'expected text without control characters');
}

/** A day of the calendar, as far as the work calendar reaches. */
export const civilDate = z.string().refine(isCivilDate, 'expected a date such as "2026-03-02"');

/** One or several of these, separated by commas. */
export function listOf<Value extends string>(values: readonly [Value, ...Value[]]) {
  const known = z.enum(values);
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .refine((names) => names.every((name) => known.safeParse(name).success), {
      error: `expected one or several of ${values.join(', ')}`,
    })
    .transform((names) => names.map((name) => known.parse(name)));
}
