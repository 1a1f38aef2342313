import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { GateAnswer, Answer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { readableDocument } from './readable-document';
import { validate } from './validate';

const query = z.strictObject({ locale: plainText(35).min(1).optional() });

/** `GET gate/:uid/:documentId?locale` */
export function createGateController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context): Promise<Answer<GateAnswer>> => {
      const services = servicesOf(strapi);
      const { locale: asked } = validate(query, ctx.query, services);
      const { side, document } = await readableDocument(strapi, ctx, asked);
      const { uid, documentId, locale } = document;
      const answer = await services.panel.read(side, documentId, locale);
      if (!answer) throw services.refusals.notFound('document-not-found', { uid, documentId });
      return { data: answer };
    },
  };
}
