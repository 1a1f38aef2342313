import type { Core } from '@strapi/strapi';
import { SLUG_PATTERN } from '../text/slug';
import { type INTERPRETATION, type POLICY } from '../writes/models';

type SluggedUid = typeof POLICY | typeof INTERPRETATION;

const textIn = (query: Record<string, unknown>, name: string): Record<string, string> => {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
};

/**
 * Answers what `findOne` answers for the document behind `:slug`, in the locale and status of the
 * query: its checks, permissions and shape are those of the core controller. 404 when there is none.
 */
export const findBySlug =
  (strapi: Core.Strapi, uid: SluggedUid): Core.ControllerHandler =>
  async (ctx, next) => {
    const slug: unknown = ctx.params.slug;
    if (typeof slug !== 'string' || !SLUG_PATTERN.test(slug)) return ctx.notFound();
    const found = await strapi.documents(uid).findFirst({
      // The content API answers what is published unless asked for drafts.
      status: 'published',
      ...textIn(ctx.query, 'status'),
      ...textIn(ctx.query, 'locale'),
      filters: { slug },
      fields: ['documentId'],
    });
    if (found === null) return ctx.notFound();
    ctx.params.id = found.documentId;
    return strapi.controller(uid)['findOne']?.(ctx, next);
  };
