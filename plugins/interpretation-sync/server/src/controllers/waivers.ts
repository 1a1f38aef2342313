import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, PaginationMeta, WaiverAnswer } from '../../../shared/contracts';
import { isCivilDate } from '../domain';
import { servicesOf } from '../registry';
import { isIdentifier, plainText } from './identifiers';
import { reason, writtenText } from './reasons';
import { validate } from './validate';

const query = z.strictObject({
  policy: plainText(255).min(1).nullable().default(null),
  state: z
    .enum(['in-force', 'expired', 'revoked', 'all'])
    .default('all')
    .transform((state) => (state === 'all' ? null : state)),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const order = z.strictObject({
  policy: plainText(255).min(1),
  kind: z.enum(['exempt', 'publish-first']),
  ground: writtenText(1, 200),
  reason,
  expiresOn: z.string().refine(isCivilDate, 'wrong.civil-date').nullable().default(null),
});

const revocation = z.strictObject({ reason });

/** `GET waivers`, `POST waivers`, `POST waivers/:id/revoke` */
export function createWaiversController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<WaiverAnswer[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      const { policy, ...rest } = validate(query, ctx.query, services);
      return services.waiverKeeper.page({ ...rest, policyDocumentId: policy });
    },
    create: async (ctx: Context): Promise<Answer<WaiverAnswer>> => {
      const services = servicesOf(strapi);
      const waiver = await services.waiverKeeper.grant(validate(order, ctx.request.body, services));
      ctx.status = 201;
      return { data: waiver };
    },
    revoke: async (ctx: Context): Promise<Answer<WaiverAnswer>> => {
      const services = servicesOf(strapi);
      const { id = '' } = ctx.params;
      if (!isIdentifier(id)) throw services.refusals.notFound('waiver-not-found', { id });
      const { reason: why } = validate(revocation, ctx.request.body, services);
      return { data: await services.waiverKeeper.revoke(id, why) };
    },
  };
}
