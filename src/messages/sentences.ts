import english from '../translations/en.json';
import chinese from '../translations/zh-Hans.json';
import englishLabels from '../labels/en.json';
import chineseLabels from '../labels/zh-Hans.json';
import type { Fault } from '../validation/fault';
import type { ReaderLanguage } from './reader-language';

type Entries = Readonly<Record<string, string>>;

const SENTENCES: Record<ReaderLanguage, Entries> = { 'zh-Hans': chinese, en: english };
const LABELS: Record<ReaderLanguage, Entries> = { 'zh-Hans': chineseLabels, en: englishLabels };

/** Fills `{name}` in a sentence; the key itself stands in for a sentence that is not translated. */
const sentence = (
  key: string,
  params: Readonly<Record<string, string | number>>,
  language: ReaderLanguage,
): string =>
  (SENTENCES[language][key] ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(params[name] ?? placeholder),
  );

const fieldOf = ({ labels, path }: Fault, language: ReaderLanguage): string => {
  const names = labels.map((label) => LABELS[language][label] ?? label.split('.').pop() ?? label);
  const label = (names.length > 0 ? names : path).join(` ${sentence('separator', {}, language)} `);
  return sentence('quoted', { label }, language);
};

/** What is wrong, why, and what to do next. */
export const faultSentence = (fault: Fault, language: ReaderLanguage): string =>
  sentence(`fault.${fault.code}`, { ...fault.params, field: fieldOf(fault, language) }, language);

/** One sentence for all faults: the first, and how many more there are. */
export const faultsSentence = (sentences: readonly string[], language: ReaderLanguage): string => {
  const [first = '', ...more] = sentences;
  return more.length === 0 ? first : sentence('more', { first, count: more.length }, language);
};
