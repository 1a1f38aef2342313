import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { GateAnswer, Answer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isIdentifier, plainText } from './identifiers';
import { mayOnDocument } from './permissions';
import { validate } from './validate';

const query = z.strictObject({ locale: plainText(35).min(1).optional() });

/** `GET gate/:uid/:documentId?locale` */
export function createGateController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context): Promise<Answer<GateAnswer>> => {
      const services = servicesOf(strapi);
      const { uid = '', documentId = '' } = ctx.params;
      const side = services.documents.sideOf(uid);
      if (!side) throw services.refusals.notFound('type-not-governed', { uid });
      const { locale } = validate(query, ctx.query, services);
      const [resolved = ''] = await services.locales.resolve(side, locale);
      const answer = isIdentifier(documentId)
        ? await services.panel.read(side, documentId, resolved)
        : null;
      if (!answer || !(await mayOnDocument(strapi, ctx, 'read', answer.document))) {
        throw services.refusals.notFound('document-not-found', { uid, documentId });
      }
      return { data: answer };
    },
  };
}
