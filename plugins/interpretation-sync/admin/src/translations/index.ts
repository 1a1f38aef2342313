import type english from './en.json';
import { PLUGIN_ID } from '../plugin-id';

/** Every sentence of the plugin's admin, without the prefix of the plugin. */
export type TranslationKey = keyof typeof english;

const FINDING_PREFIX = `${PLUGIN_ID}.finding-sentence.`;

/** The id under which a sentence is known to the admin. */
export function translationId(key: TranslationKey): string {
  return `${PLUGIN_ID}.${key}`;
}

/** The id of the sentence of a finding, by its code. */
export function findingId(code: string): string {
  return `${FINDING_PREFIX}${code}`;
}

/** All sentences for one language of the admin: Chinese for any Chinese, else English. */
export async function loadTranslations(locale: string): Promise<Record<string, string>> {
  const [own, findings] = locale.startsWith('zh')
    ? await Promise.all([
        import('./zh-Hans.json'),
        import('../../../shared/translations/findings.zh-Hans.json'),
      ])
    : await Promise.all([
        import('./en.json'),
        import('../../../shared/translations/findings.en.json'),
      ]);
  return {
    ...prefixed(own.default, `${PLUGIN_ID}.`),
    ...prefixed(findings.default, FINDING_PREFIX),
  };
}

function prefixed(sentences: Record<string, string>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, sentence]) => [`${prefix}${key}`, sentence]),
  );
}
