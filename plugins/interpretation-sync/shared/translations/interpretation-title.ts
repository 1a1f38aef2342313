import type { DocumentReference } from '../contracts';
import { quoteTitle } from './finding-values';
import english from './titles.en.json';
import chinese from './titles.zh-Hans.json';

/** Longest title that a text field holds. */
const MAXIMUM_LENGTH = 255;

/** The title with which an interpretation of this policy begins, in the language of the policy's locale. */
export function interpretationTitle({
  title,
  locale,
}: Pick<DocumentReference, 'title' | 'locale'>): string {
  const language = /^en\b/i.test(locale) ? 'en' : 'zh-Hans';
  const { interpretation } = language === 'en' ? english : chinese;
  const write = (quoted: string) =>
    interpretation.replace('{title}', () => quoteTitle(quoted, language));
  const excess = write(title.trim()).length - MAXIMUM_LENGTH;
  if (excess <= 0) return write(title);
  return write(`${title.trim().slice(0, -excess - 1)}\u2026`);
}
