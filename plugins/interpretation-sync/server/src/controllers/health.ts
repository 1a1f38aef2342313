import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Answer, HealthAnswer, PublicHealth } from '../../../shared/contracts';
import { configurationOf } from '../config/read';
import { metricsText } from '../metrics/health-metrics';
import { servicesOf } from '../registry';
import { isAnyone } from '../routes/anyone';

/** Content API `GET health`, `GET metrics`: for operators and their monitors. */
export function createHealthController({ strapi }: { strapi: Core.Strapi }) {
  const { token } = configurationOf(strapi).metrics;
  const isMonitor = (ctx: Context): boolean => token !== null && isBearer(ctx, token);

  return {
    find: async (ctx: Context): Promise<Answer<HealthAnswer | PublicHealth>> => {
      const health = await servicesOf(strapi).health.read();
      const isOperator = isMonitor(ctx) || !isAnyone(ctx.state);
      return { data: isOperator ? health : { status: health.status } };
    },

    metrics: async (ctx: Context): Promise<void> => {
      if (token === null) return ctx.notFound();
      if (!isMonitor(ctx)) return ctx.unauthorized();
      const { contentType, text } = await metricsText(await servicesOf(strapi).health.read());
      ctx.type = contentType;
      ctx.body = text;
    },
  };
}

/** Takes as long whatever the caller sends: digests are of one length. */
function isBearer(ctx: Context, token: string): boolean {
  const [, given = ''] = /^Bearer (.+)$/i.exec(ctx.get('Authorization')) ?? [];
  return timingSafeEqual(digestOf(given), digestOf(token));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
