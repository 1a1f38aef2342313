import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, RemovalAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isTargeted, type Target } from '../services/target';
import { plainText } from './identifiers';
import { mayOnDocument } from './permissions';
import { validate } from './validate';

/** As many as a page of the content manager's lists shows at most. */
const MAXIMUM_DOCUMENTS = 100;

const body = z.strictObject({
  uid: plainText(255),
  documents: z.array(plainText(64).min(1)).min(1).max(MAXIMUM_DOCUMENTS),
  locale: plainText(35).min(1).optional(),
});

/** `POST removals/preview`, for the dialog that asks why something public is taken down. */
export function createRemovalsController({ strapi }: { strapi: Core.Strapi }) {
  return {
    preview: async (ctx: Context): Promise<Answer<RemovalAnswer>> => {
      const services = servicesOf(strapi);
      const { documents: documentIds, uid, locale } = validate(body, ctx.request.body, services);
      const { documents, locales, refusals, removalPreview } = services;
      const side = documents.sideOf(uid);
      if (!side) throw refusals.notFound('type-not-governed', { uid });
      const resolved = await locales.resolve(side, locale);
      const targets = documentIds.map((documentId): Target => ({
        side,
        documentId,
        locales: resolved,
      }));
      const rows = await documents.load(side, documentIds);
      for (const target of targets) {
        const row = rows.find((candidate) => isTargeted(candidate, [target]));
        if (row && (await mayOnDocument(strapi, ctx, 'read', row))) continue;
        throw refusals.notFound('document-not-found', { uid, documentId: target.documentId });
      }
      return { data: await removalPreview.read(targets) };
    },
  };
}
