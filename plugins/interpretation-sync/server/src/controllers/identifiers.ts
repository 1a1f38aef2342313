import { z } from 'zod';
import { isCivilDate } from '../domain';
import { isPlainText } from '../plain-text';

/** Whether anything could have this id; what has none need not be asked about. */
export function isIdentifier(value: string): boolean {
  return value !== '' && value.length <= 255 && isPlainText(value);
}

/** A text of a request, of limited length, that every database takes. */
export function plainText(maximum: number) {
  return z.string().max(maximum).refine(isPlainText, 'wrong.control-character');
}

/** A day of the calendar, as far as the work calendar reaches. */
export const civilDate = z.string().refine(isCivilDate, 'wrong.civil-date');

/** One or several of these, separated by commas. */
export function listOf<Value extends string>(values: readonly [Value, ...Value[]]) {
  const known = z.enum(values);
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .refine((names) => names.every((name) => known.safeParse(name).success), {
      error: 'wrong.not-a-choice',
      params: { choices: values.join(', ') },
    })
    .transform((names) => names.map((name) => known.parse(name)));
}
