import { isMessage, placeholders } from '../support/messages';
import { sourcesIn, withoutComments, type Source } from '../support/sources';

/**
 * All that the product adds in words, application and plugin. What Strapi itself says is tested in
 * `strapi-chinese.test.ts`.
 */
const PLUGIN = 'plugins/interpretation-sync';
const FOLDERS = ['src', `${PLUGIN}/admin`, `${PLUGIN}/server`, `${PLUGIN}/shared`];
const STRAPIS = 'src/labels/strapi/';

/** Where Chinese may stand in code, and why. */
const ALLOWED: readonly (readonly [place: RegExp, reason: string])[] = [
  [/\.test\.tsx?$/, 'tests'],
  [/\/fixtures\//, 'tests'],
  [/^src\/sample-office\//, 'sample content'],
  [/^bench\//, 'content of the bench'],
  [/\/domain\/china-days\.ts$/, 'names of holidays, from the notices of the State Council'],
  [/\/domain\/statutory-days\.ts$/, 'names of holidays, from the regulation'],
  [
    /\/domain\/calendar-import\/(cells|day-list|notice-dates|notice-table)\.ts$/,
    'the words of the notices that are read',
  ],
  [/\/domain\/document-number\.ts$/, 'the signs of a document number'],
  [/^scripts\/lib\/welcome\.mjs$/, 'names of buttons to be pressed'],
];

type Sentences = Record<string, string>;

const chineseFiles = sourcesIn(FOLDERS, /(^|[./])zh-Hans\.json$/).filter(
  ({ file }) => !file.startsWith(STRAPIS),
);
const englishFiles = sourcesIn(FOLDERS, /(^|[./])en\.json$/);
const englishOf = ({ file }: Source): Source | undefined =>
  englishFiles.find((english) => english.file === file.replace(/zh-Hans\.json$/, 'en.json'));

const sentencesOf = (source: Source | undefined): Sentences => JSON.parse(source?.text ?? '{}');

const pairs = chineseFiles.map((source): [string, Sentences, Sentences] => [
  source.file,
  sentencesOf(source),
  sentencesOf(englishOf(source)),
]);

const code = sourcesIn([...FOLDERS, 'config'], /\.(tsx?|mjs)$/).filter(
  ({ file }) => !file.includes('.test.'),
);
const codeOf = (file: string): string =>
  code
    .filter((source) => source.file.startsWith(PLUGIN) === file.startsWith(PLUGIN))
    .map(({ text }) => withoutComments(text))
    .join('\n');
const schemas = sourcesIn(FOLDERS, /(^|\/)(schema|[a-z-]+)\.json$/)
  .map(({ text }) => text)
  .join('\n');

/** Beginnings of keys that the code completes, such as `deadline.state.${state}`. */
const beginnings = (text: string): string[] =>
  [...text.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start = '']) => start);

/** Labels and hints name a field by the type and the attribute that it belongs to. */
const fieldOf = (key: string): string | undefined =>
  /^(?:content-manager\.(?:content-types|components)\.)?[\w:.-]+\.(\w+)$/.exec(key)?.[1];

/** A word is asked for by its kind and its value, such as `'form'` and `'video'`. */
const isWord = (key: string, text: string): boolean => {
  const [kind = '', ...rest] = key.split('.');
  const value = rest.join('.');
  return text.includes(`'${kind}'`) && [text, schemas].some((all) => hasQuoted(all, value));
};

const hasQuoted = (text: string, name: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(quote + name + quote));

const isUsed = (key: string, text: string): boolean =>
  hasQuoted(text, key) ||
  beginnings(text).some((start) => key.startsWith(start)) ||
  new RegExp(`\\.${key}\\b`).test(text) ||
  isWord(key, text);

const isInSchema = (key: string): boolean =>
  [key, fieldOf(key)].some((name) => name !== undefined && schemas.includes(`"${name}"`));

describe('What the product says', () => {
  it('is said in both languages', () => {
    expect(englishFiles.map(({ file }) => file)).toEqual(
      chineseFiles.map(({ file }) => file.replace(/zh-Hans\.json$/, 'en.json')),
    );
  });

  it.each(pairs)('has the same keys in both languages in %s', (_file, chinese, english) => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });

  it.each(pairs)('asks for the same values in both languages in %s', (_file, chinese, english) => {
    const asked = (sentences: Sentences) =>
      Object.entries(sentences).map(([key, sentence]) => [
        key,
        isMessage(sentence) ? placeholders(sentence) : sentence,
      ]);
    expect(asked(chinese)).toEqual(asked(english));
  });

  it.each(pairs)('has nothing that no code asks for in %s', (file, chinese) => {
    if (Array.isArray(chinese)) return;
    const text = codeOf(file);
    const isKept = (key: string) =>
      isUsed(key, text) || (/^src\/(labels|layouts)\//.test(file) && isInSchema(key));
    expect(Object.keys(chinese).filter((key) => !isKept(key))).toEqual([]);
  });

  it('stands in translation and content files, not in code', () => {
    const everywhere = sourcesIn(
      [...FOLDERS, 'config', 'scripts', 'bench', 'database'],
      /\.(tsx?|m?js)$/,
    );
    const chinese = everywhere
      .filter(({ file }) => !ALLOWED.some(([place]) => place.test(file)))
      .filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text)));
    expect(chinese.map(({ file }) => file)).toEqual([]);
  });

  it('allows Chinese in code only where there is some', () => {
    const inCode = sourcesIn([...FOLDERS, 'bench', 'scripts'], /\.(tsx?|m?js)$/).filter(
      ({ text }) => /\p{Script=Han}/u.test(withoutComments(text)),
    );
    const idle = ALLOWED.filter(([place]) => !inCode.some(({ file }) => place.test(file)));
    expect(idle).toEqual([]);
  });
});
