import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, DeliveryAnswer, PaginationMeta } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isIdentifier, plainText } from './identifiers';
import { validate } from './validate';

const name = plainText(255).min(1).nullable().default(null);

const query = z.strictObject({
  state: z
    .enum(['waiting', 'sent', 'failed', 'cancelled', 'all'])
    .default('all')
    .transform((state) => (state === 'all' ? null : state)),
  channel: name,
  alert: name,
  policy: name,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

/** `GET deliveries`, `POST deliveries/:id/retry` */
export function createDeliveriesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<DeliveryAnswer[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      return services.deliveryInbox.page(validate(query, ctx.query, services));
    },
    retry: async (ctx: Context): Promise<Answer<DeliveryAnswer>> => {
      const { deliveryInbox, refusals } = servicesOf(strapi);
      const { id = '' } = ctx.params;
      if (!isIdentifier(id)) throw refusals.notFound('delivery-not-found', { id });
      return { data: await deliveryInbox.retry(id) };
    },
  };
}
