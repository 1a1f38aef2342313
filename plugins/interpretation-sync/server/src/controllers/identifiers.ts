import { z } from 'zod';
import { isPlainText } from '../plain-text';

/** Whether anything could have this id; what has none need not be asked about. */
export function isIdentifier(value: string): boolean {
  return value !== '' && value.length <= 255 && isPlainText(value);
}

/** A text of a request, of limited length, that every database takes. */
export function plainText(maximum: number) {
  return z.string().max(maximum).refine(isPlainText, 'expected text without control characters');
}
