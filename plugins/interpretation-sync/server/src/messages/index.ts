import IntlMessageFormat from 'intl-messageformat';
import findingsEn from '../../../shared/translations/findings.en.json';
import findingsZh from '../../../shared/translations/findings.zh-Hans.json';
import type { Language } from '../../../shared/translations/finding-values';
import serverEn from './server.en.json';
import serverZh from './server.zh-Hans.json';

export type { Language };

const MESSAGES: Record<Language, Record<string, string>> = {
  'zh-Hans': { ...findingsZh, ...serverZh },
  en: { ...findingsEn, ...serverEn },
};

/** The sentence behind a key, filled in; the key itself where no sentence exists. */
export function sentence(
  language: Language,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const pattern = MESSAGES[language][key];
  return pattern === undefined ? key : fillIn(language, pattern, values);
}

/** A pattern with its values. */
export function fillIn(
  language: Language,
  pattern: string,
  values: Record<string, string | number> = {},
): string {
  return String(new IntlMessageFormat(pattern, language).format(values));
}
