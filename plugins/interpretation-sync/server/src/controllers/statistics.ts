import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, StatisticsAnswer } from '../../../shared/contracts';
import type { PeriodFault } from '../domain';
import { servicesOf } from '../registry';
import type { FaultCode } from '../services/ports';
import { civilDate, instant } from './dates';
import { plainText } from './identifiers';
import { validate } from './validate';

const query = z.strictObject({
  from: civilDate.nullable().default(null),
  to: civilDate.nullable().default(null),
  groupBy: z.enum(['month', 'department']).default('month'),
  asOf: z.union([civilDate, instant], 'wrong.date-or-instant').nullable().default(null),
  locale: plainText(35).min(1).optional(),
});

const FAULTS: Record<PeriodFault, FaultCode> = {
  'ends-before-it-begins': 'wrong.period-reversed',
  'too-long': 'wrong.period-too-long',
};

/** `GET statistics`, in the admin and on the content API */
export function createStatisticsController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context): Promise<Answer<StatisticsAnswer>> => {
      const services = servicesOf(strapi);
      const { locale, ...asked } = validate(query, ctx.query, services);
      const [resolved = ''] = await services.locales.resolve('policy', locale);
      const answer = await services.statistics.read({ ...asked, locale: resolved });
      if (typeof answer !== 'string') return { data: answer };
      throw services.refusals.invalid([{ path: ['from'], code: FAULTS[answer] }]);
    },
  };
}
