import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { AlertAnswer, Answer, PaginationMeta } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isIdentifier } from './identifiers';
import { validate } from './validate';

const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce.number().int().min(minimum).max(maximum);

const query = z.strictObject({
  state: z.enum(['open', 'closed', 'all']).default('open'),
  page: wholeNumber(1, 1_000_000).default(1),
  pageSize: wholeNumber(1, 100).default(25),
});

const person = z.object({
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
});

/** `GET alerts`, `POST alerts/:id/acknowledge` */
export function createAlertsController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<AlertAnswer[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      return services.alertInbox.page(validate(query, ctx.query, services));
    },
    acknowledge: async (ctx: Context): Promise<Answer<AlertAnswer>> => {
      const services = servicesOf(strapi);
      const { id = '' } = ctx.params;
      const alert =
        isIdentifier(id) && (await services.alertInbox.acknowledge(id, nameOf(ctx.state['user'])));
      if (!alert) throw services.refusals.notFound('alert-not-found', { id });
      return { data: alert };
    },
  };
}

function nameOf(user: unknown): string {
  const known = person.safeParse(user).data;
  return [known?.lastname, known?.firstname].filter(Boolean).join('') || known?.username || '';
}
