import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, OverviewAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { readableRows } from './permissions';
import { validate } from './validate';

const query = z.strictObject({ locale: plainText(35).min(1).optional() });

/** `GET overview?locale` (工作总览) */
export function createOverviewController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context): Promise<Answer<OverviewAnswer>> => {
      const services = servicesOf(strapi);
      const { locale } = validate(query, ctx.query, services);
      const [resolved = ''] = await services.locales.resolve('policy', locale);
      const { documents, overview } = services;
      return {
        data: await overview.read(resolved, {
          policy: await readableRows(strapi, ctx, documents.uidOf('policy')),
          interpretation: await readableRows(strapi, ctx, documents.uidOf('interpretation')),
        }),
      };
    },
  };
}
