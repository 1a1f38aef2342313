import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, DeadlineDetail, LedgerRow, PaginationMeta } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { isIdentifier } from './identifiers';
import { readLedgerQuery } from './ledger-query';
import { reason } from './reasons';
import { validate } from './validate';

/** What lies before is a slip of the keyboard, and outside the work calendar. */
const EARLIEST_START = new Date('1900-01-02T00:00:00Z');

const start = z.strictObject({
  officialPublishedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((instant) => instant >= EARLIEST_START, 'wrong.instant'),
  reason,
});

/** `GET deadlines` (the ledger), `GET deadlines/:id` (with its timeline), `PUT deadlines/:id/start` */
export function createDeadlinesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<LedgerRow[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      const { request, page, pageSize } = await readLedgerQuery(ctx.query, services);
      return services.ledger.page({ ...request, page, pageSize });
    },
    findOne: async (ctx: Context): Promise<Answer<DeadlineDetail>> => {
      const services = servicesOf(strapi);
      const { id = '' } = ctx.params;
      const deadline = isIdentifier(id) ? await services.ledger.detail(id) : null;
      if (!deadline) throw services.refusals.notFound('deadline-not-found', { id });
      return { data: deadline };
    },
    moveStart: async (ctx: Context): Promise<Answer<DeadlineDetail>> => {
      const services = servicesOf(strapi);
      const { id = '' } = ctx.params;
      if (!isIdentifier(id)) throw services.refusals.notFound('deadline-not-found', { id });
      const { officialPublishedAt, reason: why } = validate(start, ctx.request.body, services);
      await services.startMover.move(id, officialPublishedAt, why);
      return createDeadlinesController({ strapi }).findOne(ctx);
    },
  };
}
