import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

type Sentences = Record<string, string>;

interface Area {
  /** Where the translations of an installed package lie, below `node_modules/@strapi`. */
  translations: string;
  /** Where its code lies. */
  code: string;
  /** What Strapi puts before each key. */
  prefix: string;
}

const installed = path.resolve(__dirname, '../../node_modules/@strapi');
const load = createRequire(__filename);

const plugin = (folder: string, prefix = `${folder}.`): Area => ({
  translations: `${folder}/dist/admin/translations`,
  code: `${folder}/dist/admin`,
  prefix,
});

/** The parts of the admin, each in a package of its own. */
export const AREAS: Readonly<Record<string, Area>> = {
  admin: {
    translations: 'admin/dist/admin/admin/src/translations',
    code: 'admin/dist/admin/admin/src',
    prefix: '',
  },
  'content-manager': plugin('content-manager'),
  'content-type-builder': plugin('content-type-builder'),
  'content-releases': plugin('content-releases'),
  email: plugin('email'),
  i18n: plugin('i18n'),
  'review-workflows': plugin('review-workflows'),
  upload: plugin('upload'),
  'users-permissions': plugin('plugin-users-permissions', 'users-permissions.'),
};

const readSentences = ({ translations, prefix }: Area, language: string): Sentences => {
  const file = path.join(installed, translations, `${language}.json.js`);
  let loaded: { default?: Sentences } | Sentences;
  try {
    loaded = load(file);
  } catch {
    // Content releases have no Chinese at all.
    return {};
  }
  const sentences = typeof loaded.default === 'object' ? loaded.default : loaded;
  return Object.fromEntries(
    Object.entries(sentences).flatMap(([key, sentence]) =>
      typeof sentence === 'string' ? [[prefix + key, sentence]] : [],
    ),
  );
};

/** All that the installed packages say in a language, by the key under which the admin looks it up. */
export const installedSentences = (language: 'en' | 'zh-Hans'): Sentences =>
  Object.assign({}, ...Object.values(AREAS).map((area) => readSentences(area, language)));

/** A message in Strapi's compiled code: its id, and what is said where no translation has it. */
const MESSAGE =
  /id:\s*(?:([\w.]*get(?:Trad|Translation|Trans)[\w.]*)\(\s*)?(['"`])([^'"`\n$]+)\2\s*\)?,\s*defaultMessage:\s*(["'`])((?:(?!\4)[^\\]|\\.)*)\4/g;

const readCode = ({ code, prefix }: Area): [string, string][] =>
  readdirSync(path.join(installed, code), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !/translations|(^|\/)tests?\//.test(file))
    .flatMap((file) =>
      [...readFileSync(path.join(installed, code, file), 'utf8').matchAll(MESSAGE)].map(
        ([, getter, , id = '', , sentence = '']): [string, string] => [
          getter === undefined ? id : prefix + id,
          sentence,
        ],
      ),
    );

/** What the code of these areas asks for and says in English by itself. */
export const sentencesInCode = (areas: readonly string[]): Sentences =>
  Object.fromEntries(areas.flatMap((name) => (AREAS[name] ? readCode(AREAS[name]) : [])));
