import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, PaginationMeta, TimelineAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { readableDocument } from './readable-document';
import { validate } from './validate';

const query = z.strictObject({
  locale: plainText(35).min(1).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

/** `GET timeline/:uid/:documentId?locale&page&pageSize` */
export function createTimelineController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<TimelineAnswer, PaginationMeta>> => {
      const services = servicesOf(strapi);
      const { locale, ...page } = validate(query, ctx.query, services);
      const { document } = await readableDocument(strapi, ctx, locale);
      return services.timelineReader.page(document, page);
    },
  };
}
