import { factories } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { SLUG_LENGTH, SLUG_PATTERN } from '../text/slug';
import { isRecord } from '../validation/model';
import type { INTERPRETATION, POLICY } from '../writes/models';

const slug = z
  .string()
  .max(SLUG_LENGTH)
  .regex(SLUG_PATTERN)
  .describe('The slug of the document in the asked locale');

const requestOf = (route: object): Record<string, unknown> =>
  'request' in route && isRecord(route.request) ? route.request : {};

/**
 * A route that reads one document by its slug: everything but its address is the route of `findOne`,
 * so that the generated OpenAPI description says the same of both.
 */
export const createBySlugRouter = (uid: typeof POLICY | typeof INTERPRETATION, plural: string) => {
  const core = factories.createCoreRouter(uid, { only: ['findOne'] });
  const createRoutes = () => {
    const all = typeof core.routes === 'function' ? core.routes() : core.routes;
    return all.map((route) => ({
      ...route,
      path: `/${plural}/by-slug/:slug`,
      handler: `${uid}.findBySlug`,
      request: { ...requestOf(route), params: { slug } },
    }));
  };
  let routes: ReturnType<typeof createRoutes> | undefined;
  return {
    type: 'content-api',
    // Read after the content types are known.
    get routes() {
      routes ??= createRoutes();
      return routes;
    },
  };
};
