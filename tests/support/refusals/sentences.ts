import findingsEnglish from '../../../plugins/interpretation-sync/shared/translations/findings.en.json';
import findingsChinese from '../../../plugins/interpretation-sync/shared/translations/findings.zh-Hans.json';
import faultsEnglish from '../../../plugins/interpretation-sync/server/src/messages/faults.en.json';
import faultsChinese from '../../../plugins/interpretation-sync/server/src/messages/faults.zh-Hans.json';
import serverEnglish from '../../../plugins/interpretation-sync/server/src/messages/server.en.json';
import serverChinese from '../../../plugins/interpretation-sync/server/src/messages/server.zh-Hans.json';
import contentEnglish from '../../../src/translations/en.json';
import contentChinese from '../../../src/translations/zh-Hans.json';

export type Language = 'zh-Hans' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-Hans', 'en'];

const SENTENCES: Record<Language, Record<string, string>> = {
  'zh-Hans': { ...findingsChinese, ...faultsChinese, ...serverChinese, ...contentChinese },
  en: { ...findingsEnglish, ...faultsEnglish, ...serverEnglish, ...contentEnglish },
};

/** Every code that has a sentence; other sentences of the server refuse nothing. */
export const codes = (): string[] =>
  Object.keys(SENTENCES.en).filter(
    (key) => key in findingsEnglish || /^(refusal|wrong|fault)\./.test(key),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence of a code, whatever its values are. */
export const patternOf = (language: Language, code: string): RegExp => {
  const sentence = (SENTENCES[language][code] ?? code)
    // The list of findings is all that varies in number.
    .replace(/\{count, plural,.*\}$/, '{first}')
    .replace(/'/g, '’');
  return new RegExp(
    sentence
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.*'),
    's',
  );
};

/** What a sentence has to end with: that which the reader does next. */
const NEXT_STEP: Record<Language, RegExp> = {
  'zh-Hans': /请[^。]+。([^。请]*。)?(（另有\d+处需要改正。）)?$/,
  en: /(Please|please|Link|Publish|Choose|Correct|Delete|Type|Enter|Shorten|Fill|Leave|Compare|Remove|Keep) [^.]+\.$/,
};

/** What is wrong with a sentence that a reader is shown; empty where nothing is. */
export const complaintsAbout = (language: Language, sentence: string): string[] => [
  ...(NEXT_STEP[language].test(sentence) ? [] : [`no next step: ${sentence}`]),
  ...(/\[object|undefined|null|\{\w+\}|\b(refusal|wrong|fault)\./.test(sentence)
    ? [`unfinished: ${sentence}`]
    : []),
  ...([...sentence].length > 300 ? [`too long: ${sentence}`] : []),
  ...(language === 'zh-Hans' && !/\p{Script=Han}/u.test(sentence)
    ? [`no Chinese: ${sentence}`]
    : []),
];
