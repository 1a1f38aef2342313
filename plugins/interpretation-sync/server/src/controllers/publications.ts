import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, PublicationAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import type { Services } from '../services';
import type { Side } from '../services/ports';
import { plainText } from './identifiers';
import { mayOnDocument, mayOnType } from './permissions';
import { validate } from './validate';

/** One synchronised publication is a matter of one policy and its material, not of an archive. */
const MAXIMUM_DOCUMENTS = 100;

const ids = z.array(plainText(64).min(1)).max(MAXIMUM_DOCUMENTS);
const body = z
  .strictObject({
    policies: ids.default([]),
    interpretations: ids.default([]),
    locale: plainText(35).min(1).optional(),
    dryRun: z.boolean().default(false),
  })
  .refine(({ policies, interpretations }) => policies.length + interpretations.length > 0, {
    path: ['policies'],
    error: 'name at least one document',
  });

/** `POST publications`: all or nothing, with the person's own publish permission on both types. */
export function createPublicationsController({ strapi }: { strapi: Core.Strapi }) {
  const checkDocuments = async (
    ctx: Context,
    side: Side,
    documentIds: readonly string[],
    locale: string,
    { documents, refusals }: Services,
  ): Promise<void> => {
    const uid = documents.uidOf(side);
    const rows = await documents.load(side, documentIds);
    for (const documentId of documentIds) {
      const row = rows.find(
        (candidate) => candidate.documentId === documentId && candidate.locale === locale,
      );
      if (!row) throw refusals.notFound('document-not-found', { uid, documentId });
      if (await mayOnDocument(strapi, ctx, 'publish', row)) continue;
      throw refusals.forbidden('publish-forbidden', { title: row.title });
    }
  };

  /** Both pages change, whichever of them is named: the links on the other are published too. */
  const checkTypes = (ctx: Context, { documents, refusals }: Services): void => {
    for (const side of ['policy', 'interpretation'] as const) {
      if (mayOnType(strapi, ctx, 'publish', documents.uidOf(side))) continue;
      throw refusals.forbidden(`publish-${side}-forbidden`, {});
    }
  };

  return {
    create: async (ctx: Context): Promise<Answer<PublicationAnswer>> => {
      const services = servicesOf(strapi);
      const { policies, interpretations, locale, dryRun } = validate(
        body,
        ctx.request.body,
        services,
      );
      const [resolved = ''] = await services.locales.resolve('policy', locale);
      checkTypes(ctx, services);
      await checkDocuments(ctx, 'policy', policies, resolved, services);
      await checkDocuments(ctx, 'interpretation', interpretations, resolved, services);
      const request = { policies, interpretations, locales: [resolved] };
      if (!dryRun) return { data: await services.synchronisedPublication.publish(request) };
      const { decision } = await services.synchronisedPublication.preview(request);
      return { data: { decision, published: [] } };
    },
  };
}
