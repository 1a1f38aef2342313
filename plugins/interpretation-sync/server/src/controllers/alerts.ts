import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { AlertAnswer, AlertCount, Answer, PaginationMeta } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isIdentifier, plainText } from './identifiers';
import { validate } from './validate';

const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce.number().int().min(minimum).max(maximum);

const query = z.strictObject({
  state: z
    .enum(['open', 'acknowledged', 'resolved', 'retracted', 'pending', 'closed', 'all'])
    .default('pending'),
  level: z
    .enum(['started', 'reminder', 'overdue', 'escalation', 'withdrawn'])
    .nullable()
    .default(null),
  policy: plainText(255).min(1).nullable().default(null),
  page: wholeNumber(1, 1_000_000).default(1),
  pageSize: wholeNumber(1, 100).default(25),
});

const acknowledgeBody = z.strictObject({ ids: z.array(plainText(255).min(1)).min(1).max(100) });

/** `GET alerts`, `GET alerts/count`, `POST alerts/acknowledge`, `POST alerts/:id/acknowledge` */
export function createAlertsController({ strapi }: { strapi: Core.Strapi }) {
  const acknowledge = async (ids: readonly string[]): Promise<AlertAnswer[]> => {
    const { alertInbox, refusals } = servicesOf(strapi);
    const answer = await alertInbox.acknowledge([...new Set(ids)]);
    if ('alerts' in answer) return answer.alerts;
    throw refusals.alertsNotFound(answer.unknownIds);
  };

  return {
    find: async (ctx: Context): Promise<Answer<AlertAnswer[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      return services.alertInbox.page(validate(query, ctx.query, services));
    },
    count: async (): Promise<Answer<AlertCount>> => ({
      data: { open: await servicesOf(strapi).alertInbox.countOpen() },
    }),
    acknowledge: async (ctx: Context): Promise<Answer<AlertAnswer>> => {
      const { id = '' } = ctx.params;
      const [alert] = isIdentifier(id) ? await acknowledge([id]) : [];
      if (!alert) throw servicesOf(strapi).refusals.alertsNotFound([id]);
      return { data: alert };
    },
    acknowledgeMany: async (ctx: Context): Promise<Answer<AlertAnswer[]>> => {
      const { ids } = validate(acknowledgeBody, ctx.request.body, servicesOf(strapi));
      return { data: await acknowledge(ids) };
    },
  };
}
