import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import { civilDate, listOf } from '../controllers/identifiers';
import { validate } from '../controllers/validate';
import { deadlineStates } from '../domain';
import type { Services } from '../services';
import type { RowFilter } from '../services/ports';
import { sideOf } from './side';

/** The content manager asks for a page of its list, and how many there are. */
const QUESTIONS: Record<string, string> = { findMany: 'beforeFindMany', count: 'beforeCount' };

const listRequest = z.object({
  route: z.object({
    handler: z.literal('collection-types.find'),
    info: z.object({ pluginName: z.literal('content-manager') }),
  }),
  userAbility: z.custom<{ can(action: string): boolean }>(
    (value) => typeof value === 'object' && value !== null && 'can' in value,
  ),
});

const filters = z.strictObject({
  state: listOf(deadlineStates).default([]),
  dueFrom: civilDate.nullable().default(null),
  dueTo: civilDate.nullable().default(null),
});

const inBrackets = z.looseObject({
  plugins: z
    .looseObject({ 'interpretation-sync': z.record(z.string(), z.unknown()).default({}) })
    .default({ 'interpretation-sync': {} }),
});

/** What the next question to the database about a type is narrowed by. */
interface Narrowing {
  uid: string;
  question: string;
  filter: RowFilter | null;
}

/**
 * Lets the content manager's lists of both types be narrowed by state and due date. The filter is a
 * query within the query: Strapi's parameters can't carry it, its database layer can. So it is handed
 * from the call of the Document Service to the one question to the database that this call asks.
 */
export function narrowLists(
  strapi: Core.Strapi,
  { types }: Configuration,
  services: Services,
): void {
  const narrowings = new AsyncLocalStorage<Narrowing>();

  strapi.documents.use(async ({ uid, action, params }, next) => {
    const side = sideOf(types, uid);
    const question = QUESTIONS[action];
    if (!side || question === undefined) return next();
    const request = listRequest.safeParse(strapi.requestContext.get()?.state);
    const asked = request.success ? filtersIn(params, services) : {};
    if (!request.success || Object.keys(asked).length === 0) return next();
    const { state, dueFrom, dueTo } = validate(filters, asked, services);
    if (!request.data.userAbility.can('plugin::interpretation-sync.gate.read')) {
      throw services.refusals.forbidden('states-forbidden', {});
    }
    const filter = await services.listStates.filter(side, { states: state, dueFrom, dueTo });
    return narrowings.run({ uid, question, filter }, next);
  });

  const narrow =
    (question: string) =>
    ({ model, params }: { model: { uid: string }; params: { where?: unknown } }): void => {
      const narrowing = narrowings.getStore();
      if (!narrowing?.filter || narrowing.uid !== model.uid) return;
      if (narrowing.question !== question) return;
      params.where = { $and: [params.where ?? {}, narrowing.filter] };
      narrowing.filter = null;
    };
  strapi.db.lifecycles.subscribe({
    models: [types.policy.uid, types.interpretation.uid],
    beforeFindMany: narrow('beforeFindMany'),
    beforeCount: narrow('beforeCount'),
  });
}

/** As the address says it, or as the admin sends it on: without the brackets. */
function filtersIn(params: unknown, services: Services): Record<string, unknown> {
  const { plugins, ...rest } = validate(inBrackets, params, services);
  const plain = Object.entries(rest).filter(([name]) => name in filters.shape);
  return { ...Object.fromEntries(plain), ...plugins['interpretation-sync'] };
}
