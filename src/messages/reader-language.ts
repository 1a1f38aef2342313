import { isRecord } from '../validation/model';

export type ReaderLanguage = 'zh-Hans' | 'en';

export const DEFAULT_LANGUAGE: ReaderLanguage = 'zh-Hans';

/** Header in which the admin sends the language of its reader. */
const LANGUAGE_HEADER = 'x-interpretation-sync-language';

const languageOf = (tag: unknown): ReaderLanguage | undefined => {
  if (typeof tag !== 'string') return undefined;
  if (/^zh\b/i.test(tag.trim())) return 'zh-Hans';
  return /^en\b/i.test(tag.trim()) ? 'en' : undefined;
};

/** The first language of an `Accept-Language` header that the application speaks. */
const acceptedLanguage = (header: string): ReaderLanguage | undefined =>
  header
    .split(',')
    .map((range) => {
      const [tag, quality] = range.split(/;\s*q=/);
      return { language: languageOf(tag), quality: Number(quality ?? 1) };
    })
    .sort((left, right) => right.quality - left.quality)
    .find(({ language, quality }) => language !== undefined && quality > 0)?.language;

/** What is read of a request: its headers and the signed-in person. */
export interface Reader {
  get(header: string): string;
  state: { user?: unknown };
}

/** The admin's own header, else the person's preference, else `Accept-Language`, else Chinese. */
export const readerLanguage = (reader: Reader | undefined): ReaderLanguage => {
  if (reader === undefined) return DEFAULT_LANGUAGE;
  const { user } = reader.state;
  return (
    languageOf(reader.get(LANGUAGE_HEADER)) ??
    // Strapi's own spelling.
    languageOf(isRecord(user) ? user['preferedLanguage'] : undefined) ??
    acceptedLanguage(reader.get('accept-language')) ??
    DEFAULT_LANGUAGE
  );
};
