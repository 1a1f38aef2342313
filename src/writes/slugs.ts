import { randomBytes } from 'node:crypto';
import type { Fault } from '../validation/fault';
import { labelId } from '../validation/model';
import { freeSlug, SLUG_LENGTH, SLUG_PATTERN, slugOf } from '../text/slug';
import { takeSlugLock } from './slug-lock';
import { inLocale, type Write } from './write';

interface SlugRow {
  documentId: string;
  slug: string | null;
  title: string | null;
  publishedAt: string | null;
}

const readRows = (write: Write, where: object): Promise<SlugRow[]> =>
  write.strapi.db.query(write.model.uid).findMany({
    select: ['documentId', 'slug', 'title', 'publishedAt'],
    orderBy: { id: 'asc' },
    where: { ...where, ...inLocale(write.model, write.locale) },
  });

const slugFault = ({ model }: Write, code: 'slug-malformed' | 'slug-taken'): Fault => ({
  code,
  path: ['slug'],
  labels: [labelId(model, 'slug')],
});

/** Slugs of other documents in this locale, drafts and published, that start like this one. */
const slugsOfOthers = async (write: Write, start: string): Promise<Set<string | null>> => {
  const rows = await readRows(write, {
    slug: { $startsWith: start },
    ...(write.documentId === undefined ? {} : { documentId: { $ne: write.documentId } }),
  });
  return new Set(rows.map(({ slug }) => slug));
};

const generateSlug = async (write: Write, title: unknown): Promise<string> => {
  const readable = typeof title === 'string' ? slugOf(title) : '';
  // A title without a letter or a digit gives no words.
  const slug = readable || `${write.model.uid.split('.').pop()}-${randomBytes(4).toString('hex')}`;
  await takeSlugLock(write.strapi, write.model.uid, write.locale ?? '');
  // A suffix shortens a long slug: look for everything that begins like the shortened one.
  const taken = await slugsOfOthers(write, slug.slice(0, SLUG_LENGTH / 2));
  return freeSlug(slug, (candidate) => taken.has(candidate));
};

const checkSlug = async (write: Write, slug: string): Promise<Fault[]> => {
  if (slug.length > SLUG_LENGTH || !SLUG_PATTERN.test(slug)) {
    return [slugFault(write, 'slug-malformed')];
  }
  await takeSlugLock(write.strapi, write.model.uid, write.locale ?? '');
  return (await slugsOfOthers(write, slug)).has(slug) ? [slugFault(write, 'slug-taken')] : [];
};

/** The slug to write, and what is wrong with one that was given by hand. */
export interface SlugAssignment {
  /** `undefined` leaves the stored one as it is. */
  slug: string | undefined;
  faults: Fault[];
}

/**
 * A slug is made from the title once, when there is none; later titles leave it alone. One that was
 * public is kept when the field is cleared. Made or given, it is unique within type and locale.
 */
export const assignSlug = async (write: Write): Promise<SlugAssignment> => {
  const given = write.data['slug'];
  if (typeof given === 'string' && given.trim() !== '') {
    const slug = given.trim().toLowerCase();
    return { slug, faults: await checkSlug(write, slug) };
  }
  const ownId = write.documentId ?? write.sourceId;
  const rows = ownId === undefined ? [] : await readRows(write, { documentId: ownId });
  const isCleared = 'slug' in write.data;
  if (write.action === 'update') {
    const kept = rows.find(({ slug, publishedAt }) => slug && (publishedAt !== null || !isCleared));
    if (kept !== undefined)
      return { slug: isCleared ? (kept.slug ?? undefined) : undefined, faults: [] };
  }
  const title = write.data['title'] ?? rows.find((row) => row.title !== null)?.title;
  return { slug: await generateSlug(write, title), faults: [] };
};
