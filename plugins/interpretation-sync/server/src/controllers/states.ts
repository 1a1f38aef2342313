import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Answer, PolicyState } from '../../../shared/contracts';
import { servicesOf } from '../registry';
import type { Side } from '../services/ports';
import { isIdentifier, plainText } from './identifiers';
import { readableAmong } from './permissions';
import { validate } from './validate';

/** A page of the content manager's list. */
const MAXIMUM_DOCUMENTS = 100;

const ids = z
  .string()
  .transform((text) => [...new Set(text.split(','))])
  .refine((list) => list.length <= MAXIMUM_DOCUMENTS && list.every(isIdentifier), {
    error: 'wrong.ids',
    params: { maximum: MAXIMUM_DOCUMENTS },
  });
const query = z
  .strictObject({
    policies: ids.optional(),
    interpretations: ids.optional(),
    locale: plainText(35).min(1).optional(),
  })
  .refine(({ policies, interpretations }) => !policies !== !interpretations, {
    path: ['policies'],
    error: 'wrong.one-side',
  });

/** `GET states?policies=…&locale`, `GET states?interpretations=…&locale` */
export function createStatesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: async (ctx: Context): Promise<Answer<PolicyState[]>> => {
      const services = servicesOf(strapi);
      const { documents, listStates, locales } = services;
      const { policies, interpretations = [], locale } = validate(query, ctx.query, services);
      const [resolved = ''] = await locales.resolve(policies ? 'policy' : 'interpretation', locale);
      const readable = (side: Side) => (documentIds: readonly string[]) =>
        readableAmong(strapi, ctx, documents.uidOf(side), documentIds, resolved);
      if (policies) {
        const known = await readable('policy')(policies);
        return { data: await listStates.ofPolicies([...known], resolved) };
      }
      const known = await readable('interpretation')(interpretations);
      return {
        data: await listStates.ofInterpretations([...known], resolved, readable('policy')),
      };
    },
  };
}
