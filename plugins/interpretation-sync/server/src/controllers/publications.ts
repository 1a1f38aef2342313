import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, PublicationAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import type { Services } from '../services';
import type { Side } from '../services/ports';
import type { SynchronisedRequest } from '../services/synchronised-publication';
import { referenceOf } from '../services/versions';
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
    includeLinked: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  })
  .refine(({ policies, interpretations }) => policies.length + interpretations.length > 0, {
    path: ['policies'],
    error: 'wrong.no-document',
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

  const checkAll = async (
    ctx: Context,
    { policies, interpretations, locales: [locale = ''] }: SynchronisedRequest,
    services: Services,
  ): Promise<void> => {
    await checkDocuments(ctx, 'policy', policies, locale, services);
    await checkDocuments(ctx, 'interpretation', interpretations, locale, services);
  };

  /** One hop from what is named, in both directions. */
  const withLinkedDrafts = async (
    ctx: Context,
    named: SynchronisedRequest,
    services: Services,
  ): Promise<SynchronisedRequest> => {
    const linked = await services.synchronisedPublication.linkedDrafts(named);
    const policies = [...named.policies, ...linked.policies];
    const interpretations = [...named.interpretations, ...linked.interpretations];
    if (policies.length + interpretations.length > MAXIMUM_DOCUMENTS) {
      const params = { maximum: MAXIMUM_DOCUMENTS };
      throw services.refusals.invalid([
        { path: ['includeLinked'], code: 'wrong.too-many-linked', params },
      ]);
    }
    await checkAll(ctx, linked, services);
    return { policies, interpretations, locales: named.locales };
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
      const order = validate(body, ctx.request.body, services);
      const [resolved = ''] = await services.locales.resolve('policy', order.locale);
      checkTypes(ctx, services);
      const { policies, interpretations } = order;
      const named = { policies, interpretations, locales: [resolved] };
      await checkAll(ctx, named, services);
      const request = order.includeLinked ? await withLinkedDrafts(ctx, named, services) : named;
      if (!order.dryRun) return { data: await services.synchronisedPublication.publish(request) };
      const { decision, drafts } = await services.synchronisedPublication.preview(request);
      return { data: { decision, published: drafts.map(referenceOf) } };
    },
  };
}
