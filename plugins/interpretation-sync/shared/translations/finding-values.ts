import type { DocumentReference, Finding } from '../contracts';
import english from './titles.en.json';
import chinese from './titles.zh-Hans.json';

/** Languages in which the plugin speaks. */
export type Language = 'zh-Hans' | 'en';

const styles = { 'zh-Hans': chinese, en: english };

/** How many related titles a sentence names before it ends with an ellipsis. */
const MAX_RELATED = 3;

/**
 * Values for the sentence of a finding, the same on the server and in the admin: titles arrive
 * quoted and joined, so that the sentences hold no quotation marks for them.
 */
export function findingValues(
  finding: Pick<Finding, 'document' | 'related'>,
  language: Language,
): { title: string; related: string } {
  return {
    title: quoteTitle(finding.document.title, language),
    related: quoteTitles(finding.related ?? [], language),
  };
}

/**
 * A title in the quotation marks of the language. Title marks inside a Chinese title become single
 * ones (source: GB/T 15834-2011, 4.15).
 */
export function quoteTitle(title: string, language: Language): string {
  const style = styles[language];
  const trimmed = title.trim();
  if (!trimmed) return style.untitled;
  const inner =
    language === 'zh-Hans'
      ? trimmed.replace(/\u300a/g, '\u3008').replace(/\u300b/g, '\u3009')
      : trimmed;
  return `${style.open}${inner}${style.close}`;
}

/** Words one after the other, as the language separates them. */
export function joinWords(words: readonly string[], language: Language): string {
  return words.join(styles[language].separator);
}

function quoteTitles(documents: DocumentReference[], language: Language): string {
  const named = documents.slice(0, MAX_RELATED).map(({ title }) => quoteTitle(title, language));
  const shown = documents.length > MAX_RELATED ? [...named, '\u2026'] : named;
  return joinWords(shown, language);
}
