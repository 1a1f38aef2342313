import { pinyin } from 'pinyin-pro';
import slugify from 'slugify';

/** Longest slug, in characters, suffix included. */
export const SLUG_LENGTH = 80;

/** Lower-case ASCII words joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The words of a title in ASCII: Chinese as pinyin without tones (ü is `v`), other scripts transliterated. */
const words = (title: string): string[] => {
  const spaced = title
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  const syllables = pinyin(spaced, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  return slugify(syllables.join(' '), { lower: true, strict: true, trim: true })
    .split('-')
    .filter((word) => word !== '');
};

/** Joins as many whole words as fit; a first word that is too long is cut. */
const joinWithin = (list: readonly string[], length: number): string => {
  let slug = (list[0] ?? '').slice(0, length);
  for (const word of list.slice(1)) {
    if (slug.length + 1 + word.length > length) break;
    slug = `${slug}-${word}`;
  }
  return slug;
};

/** A readable slug of at most `SLUG_LENGTH` characters; `''` when the title has no letter or digit. */
export const slugOf = (title: string): string => joinWithin(words(title), SLUG_LENGTH);

/** The slug with a number behind it, cut at a word so that both fit. */
export const withSuffix = (slug: string, suffix: string): string => {
  const room = SLUG_LENGTH - suffix.length - 1;
  return `${joinWithin(slug.split('-'), room)}-${suffix}`;
};

/** The slug itself, or the first of `-2`, `-3` … that `isTaken` does not claim. */
export const freeSlug = (slug: string, isTaken: (candidate: string) => boolean): string => {
  let candidate = slug;
  for (let number = 2; isTaken(candidate); number += 1) {
    candidate = withSuffix(slug, String(number));
  }
  return candidate;
};
