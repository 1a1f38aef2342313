import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, DeadlineDetail, LedgerRow, PaginationMeta } from '../../../shared/contracts';
import { deadlineStates } from '../domain';
import { servicesOf } from '../registry';
import { isIdentifier, plainText } from './identifiers';
import { reason } from './reasons';
import { validate } from './validate';

const query = z.strictObject({
  state: z.enum(deadlineStates).nullable().default(null),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  q: plainText(200).default(''),
  sort: z
    .string()
    .regex(/^(disclosedAt|dueAt|title|number):(asc|desc)$/, 'expected such as "dueAt:asc"')
    .default('disclosedAt:desc')
    .transform((value) => {
      const [field, direction] = value.split(':');
      return {
        sort: z.enum(['disclosedAt', 'dueAt', 'title', 'number']).parse(field),
        direction: z.enum(['asc', 'desc']).parse(direction),
      };
    }),
  locale: plainText(35).min(1).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

/** What lies before is a slip of the keyboard, and outside the work calendar. */
const EARLIEST_START = new Date('1900-01-02T00:00:00Z');

const start = z.strictObject({
  officialPublishedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((instant) => instant >= EARLIEST_START, 'expected an instant from 1900 on'),
  reason,
});

/** `GET deadlines` (the ledger), `GET deadlines/:id` (with its timeline), `PUT deadlines/:id/start` */
export function createDeadlinesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<LedgerRow[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      const { q, sort, locale, ...rest } = validate(query, ctx.query, services);
      const [resolved = ''] = await services.locales.resolve('policy', locale);
      return services.ledger.page({ ...rest, ...sort, text: q.trim(), locale: resolved });
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
