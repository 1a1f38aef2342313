import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import findingsEnglish from '../../../shared/translations/findings.en.json';
import findingsChinese from '../../../shared/translations/findings.zh-Hans.json';
import titlesChinese from '../../../shared/translations/titles.zh-Hans.json';
import english from './en.json';
import chinese from './zh-Hans.json';

const root = join(__dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const keys = Object.keys(english);
const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))]
    .filter((name) => new RegExp(`\\{${name}[,}]`).test(sentence))
    .sort();

describe('translations', () => {
  it('says the same keys in Chinese and in English', () => {
    expect(Object.keys(chinese)).toEqual(keys);
    expect(Object.keys(findingsChinese)).toEqual(Object.keys(findingsEnglish));
  });

  it('asks for the same values in Chinese and in English', () => {
    const asked = (sentences: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(sentences).map(([key, sentence]) => [key, placeholders(sentence)]),
      );
    expect(asked(chinese)).toEqual(asked(english));
    expect(asked(findingsChinese)).toEqual(asked(findingsEnglish));
  });

  it.each(keys)('uses %s somewhere in the admin', (key) => {
    expect(sources.some(({ text }) => text.includes(`'${key}'`) || text.includes(`"${key}"`))).toBe(
      true,
    );
  });

  it.each([...Object.entries(chinese), ...Object.entries(findingsChinese)])(
    'says %s in Chinese',
    (_key, sentence) => {
      expect(sentence).toMatch(/\p{Script=Han}|\{\w+\}/u);
    },
  );

  const written = Object.entries({ ...chinese, ...findingsChinese, ...titlesChinese })
    // The notice on secrets is quoted letter by letter.
    .filter(([key]) => key !== 'panel.secrecy')
    .map(([key, sentence]): [string, string] => [key, sentence.replace(/\{[^{}]*\}/g, '')]);
  it.each(written)('writes %s with Chinese punctuation', (_key, sentence) => {
    // Times of day and web addresses keep their colon.
    const text = sentence.replace(/^\{.*\}$|(?<=\d):(?=\d)|(?<=https?):/g, '');
    expect(text).not.toMatch(/[,:;?!()]/);
  });

  it.each(sources)('keeps Chinese sentences out of $path', ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\p{Script=Han}/u);
  });
});
