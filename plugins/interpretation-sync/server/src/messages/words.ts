import type { Language } from './index';
import english from './words.en.json';
import chinese from './words.zh-Hans.json';

const WORDS: Record<Language, Record<string, string>> = { 'zh-Hans': chinese, en: english };

/**
 * The word for a value of an attribute or a state, such as `form.infographic`; the value itself, which
 * may be a project's own, where there is none.
 */
export function wordFor(language: Language, kind: string, value: string): string {
  return WORDS[language][`${kind}.${value}`] ?? value;
}

/**
 * A name that Strapi shows as it is registered, whoever reads it: that of an RBAC action or condition.
 */
export function nameInBothLanguages(kind: 'action' | 'condition', name: string): string {
  return `${wordFor('zh-Hans', kind, name)} / ${wordFor('en', kind, name)}`;
}

/** The title of the ledger (政策文件与解读台账). */
export function ledgerTitle(language: Language): string {
  return WORDS[language]['ledger'] ?? '';
}
