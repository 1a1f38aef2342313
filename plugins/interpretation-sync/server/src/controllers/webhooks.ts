import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, WebhookAnswer } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { validate } from './validate';

const body = z.strictObject({
  name: plainText(100).trim().min(1),
  url: plainText(2000),
  isEnabled: z.boolean(),
  events: z
    .array(plainText(100))
    .min(1)
    .max(20)
    .transform((events) => [...new Set(events)]),
});

/** `GET webhooks`, `POST webhooks`, `PUT webhooks/:id`, `DELETE webhooks/:id` */
export function createWebhooksController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (): Promise<Answer<WebhookAnswer[]>> => ({
      data: await servicesOf(strapi).subscriptions.all(),
    }),
    create: async (ctx: Context): Promise<Answer<WebhookAnswer>> => {
      const services = servicesOf(strapi);
      const webhook = validate(body, ctx.request.body, services);
      return { data: await services.subscriptions.create(webhook) };
    },
    update: async (ctx: Context): Promise<Answer<WebhookAnswer>> => {
      const services = servicesOf(strapi);
      const { id = '' } = ctx.params;
      const webhook = validate(body, ctx.request.body, services);
      return { data: await services.subscriptions.update(id, webhook) };
    },
    remove: async (ctx: Context): Promise<Answer<null>> => {
      const { id = '' } = ctx.params;
      await servicesOf(strapi).subscriptions.remove(id);
      return { data: null };
    },
  };
}
