import { z } from 'zod';

/** Text without control characters: PostgreSQL fails at some of them, even in a question. */
const PLAIN = /^\P{Cc}*$/u;

/** Whether anything could have this id; what has none need not be asked about. */
export function isIdentifier(value: string): boolean {
  return value !== '' && value.length <= 255 && PLAIN.test(value);
}

/** A text of a request, of limited length, that every database takes. */
export function plainText(maximum: number) {
  return z.string().max(maximum).regex(PLAIN, 'expected text without control characters');
}
