import findingsEnglish from '../../../shared/translations/findings.en.json';
import findingsChinese from '../../../shared/translations/findings.zh-Hans.json';
import { sentence, type Language } from './index';
import serverEnglish from './server.en.json';
import serverChinese from './server.zh-Hans.json';

const chineseSentences: Record<string, string> = { ...findingsChinese, ...serverChinese };
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
const filledIn = (language: Language, key: string) => {
  const asked = placeholders(chineseSentences[key] ?? '');
  const values = asked.map((name) => [name, name === 'count' ? 2 : '“甲”']);
  return sentence(language, key, Object.fromEntries(values));
};

/** Subjects, labels, headings and what is put into sentences are none themselves. */
const isSentence = (key: string) => !/^(subject|phrase|label|heading|notice)\./.test(key);

describe('the sentences of the server', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(serverChinese)).toEqual(Object.keys(serverEnglish));
    expect(Object.keys(findingsChinese)).toEqual(Object.keys(findingsEnglish));
  });

  it('ask for the same values in both languages', () => {
    const asked = (sentences: Record<string, string>) =>
      Object.entries(sentences).map(([key, text]) => [key, placeholders(text)]);
    expect(asked(serverChinese)).toEqual(asked(serverEnglish));
  });

  test.each(Object.keys(chineseSentences).filter(isSentence))(
    '%s is a whole sentence in both languages',
    (key) => {
      const [chinese, english] = [filledIn('zh-Hans', key), filledIn('en', key)];
      expect(chinese).toMatch(/\p{Script=Han}.*[。”]$/u);
      expect(english).toMatch(/^[A-Z“].*[.”]$/);
      for (const text of [chinese, english]) {
        expect(text).not.toMatch(/[{}]/);
        expect([...text].length).toBeLessThanOrEqual(300);
      }
    },
  );

  test.each(Object.entries(serverChinese))('%s has Chinese punctuation', (_key, text) => {
    expect(text.replace(/\{[^{}]*\}/g, '').replace(/\{count, plural.*\}/, '')).not.toMatch(
      /[,:;?!()]/,
    );
  });

  it('answer with the key where there is no sentence', () => {
    expect(sentence('en', 'refusal.unheard-of')).toBe('refusal.unheard-of');
  });
});
