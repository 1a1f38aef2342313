import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type {
  Answer,
  CalculationAnswer,
  CalendarAnswer,
  CalendarOrder,
  CalendarPreview,
  CalendarVersionAnswer,
  PaginationMeta,
} from '../../../shared/contracts';
import { servicesOf } from '../registry';
import { plainText } from './identifiers';
import { instant } from './dates';
import { validate } from './validate';

const FIRST_YEAR = 1901;
const LAST_YEAR = 2198;
/** A year file has about 5,000 characters, a pasted table fewer. */
const LONGEST_TEXT = 200_000;
const MOST_DAYS = 400;
const MOST_WORKING_DAYS = 250;

const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const layer = z.enum(['national', 'regional']);
const version = z.int().min(0).max(1_000_000_000);
const kindOfImport = { kind: z.literal('import'), layer, year };
/** Each order, with what else the route asks for. */
const ordersWith = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.discriminatedUnion('kind', [
    z.discriminatedUnion('format', [
      z.strictObject({
        ...kindOfImport,
        format: z.enum(['holiday-cn', 'csv', 'table']),
        // Characters that no file should hold are named with their line.
        text: z.string().max(LONGEST_TEXT),
        ...shape,
      }),
      z.strictObject({
        ...kindOfImport,
        format: z.literal('form'),
        days: z
          .array(
            z.strictObject({
              date: plainText(20),
              isOffDay: z.boolean(),
              name: plainText(100).default(''),
            }),
          )
          .max(MOST_DAYS),
        ...shape,
      }),
    ]),
    z.strictObject({ kind: z.literal('rollback'), version, ...shape }),
  ]);

const page = z.int().min(1).max(1_000_000);
const pageSize = z.int().min(1).max(100);
const previewBody = ordersWith({ page: page.default(1), pageSize: pageSize.default(25) });
const confirmBody = ordersWith({
  baseVersion: version,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  reason: plainText(1000).refine((text) => text.trim() !== '', 'wrong.missing'),
  acceptsUnusual: z.boolean().default(false),
});
const yearQuery = z.strictObject({
  year: z.coerce.number().pipe(year).optional(),
});
const versionsQuery = z.strictObject({
  page: z.coerce.number().pipe(page).default(1),
  pageSize: z.coerce.number().pipe(pageSize).default(25),
});
const calculateQuery = z.strictObject({
  // The count must not leave the last year that the engine knows.
  publishedAt: instant.refine((date) => date.toISOString() < `${LAST_YEAR}`, 'wrong.instant'),
  workingDays: z.coerce.number().pipe(z.int().min(0).max(MOST_WORKING_DAYS)).optional(),
});

/** `GET calendars…`, `POST calendars/preview`, `POST calendars/confirm` */
export function createCalendarsController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<CalendarAnswer>> => {
      const services = servicesOf(strapi);
      const { year: asked } = validate(yearQuery, ctx.query, services);
      await services.calendars.refresh();
      return { data: services.calendarReader.read(asked ?? null) };
    },

    versions: async (ctx: Context): Promise<Answer<CalendarVersionAnswer[], PaginationMeta>> => {
      const services = servicesOf(strapi);
      const asked = validate(versionsQuery, ctx.query, services);
      return services.calendarReader.versions(asked.page, asked.pageSize);
    },

    calculate: async (ctx: Context): Promise<Answer<CalculationAnswer>> => {
      const services = servicesOf(strapi);
      const { publishedAt, workingDays } = validate(calculateQuery, ctx.query, services);
      await services.calendars.refresh();
      return { data: services.calendarReader.calculate(publishedAt, workingDays ?? null) };
    },

    preview: async (ctx: Context): Promise<Answer<CalendarPreview>> => {
      const services = servicesOf(strapi);
      const { page, pageSize, ...order } = validate(previewBody, ctx.request.body, services);
      return { data: await services.calendarChanges.preview(completed(order), page, pageSize) };
    },

    confirm: async (ctx: Context): Promise<Answer<CalendarAnswer>> => {
      const services = servicesOf(strapi);
      const { baseVersion, fingerprint, reason, acceptsUnusual, ...order } = validate(
        confirmBody,
        ctx.request.body,
        services,
      );
      await services.calendarChanges.confirm({
        order: completed(order),
        baseVersion,
        fingerprint,
        reason: reason.trim(),
        acceptsUnusual,
      });
      return { data: services.calendarReader.read(null) };
    },
  };
}

function completed(order: CalendarOrder) {
  if (order.kind === 'rollback') return order;
  return order.format === 'form' ? { ...order, text: '' } : { ...order, days: [] };
}
