import { z } from 'zod';
import { deadlineStates } from '../domain';
import type { Services } from '../services';
import type { LedgerRequest } from '../services/ledger';
import { civilDate, listOf, plainText } from './identifiers';
import { validate } from './validate';

const choice = plainText(255).min(1).nullable().default(null);

const filters = z.strictObject({
  state: listOf(deadlineStates).default([]),
  department: choice,
  category: choice,
  nature: choice,
  from: civilDate.nullable().default(null),
  to: civilDate.nullable().default(null),
  q: plainText(200).default(''),
  sort: z
    .string()
    .regex(/^(disclosedAt|dueAt|title|number):(asc|desc)$/, 'wrong.order')
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

/**
 * What the ledger is asked for by the filters of a query.
 *
 * @throws ValidationError naming the parameter.
 */
export async function readLedgerQuery(
  query: unknown,
  services: Services,
): Promise<{ request: LedgerRequest; page: number; pageSize: number }> {
  const { page, pageSize, q, sort, state, locale, ...rest } = validate(filters, query, services);
  const [resolved = ''] = await services.locales.resolve('policy', locale);
  const request = { ...rest, ...sort, states: state, text: q.trim(), locale: resolved };
  return { request, page, pageSize };
}
