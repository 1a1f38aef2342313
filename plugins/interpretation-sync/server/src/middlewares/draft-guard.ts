import type { Core, Modules } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import { servicesOf } from '../registry';
import { isContentApi, mayDo } from './request';
import { sideOf } from './side';

type Middleware = Modules.Documents.Middleware.Middleware;

const READS: readonly string[] = ['findMany', 'findFirst', 'findOne', 'count'];
/** Parameters with which stock Strapi shows drafts to anyone who may read. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];

const record = z.record(z.string(), z.unknown());

/**
 * Answers drafts of both types over the content API, REST and GraphQL, only to callers that may
 * update the type. Code of the server itself, outside of a request, reads what it likes.
 *
 * @throws ForbiddenError naming the parameter.
 */
export function createDraftGuard(strapi: Core.Strapi, { types }: Configuration): Middleware {
  return async (context, next) => {
    if (!READS.includes(context.action) || !sideOf(types, context.uid)) return next();
    const request = strapi.requestContext.get();
    if (!request || !isContentApi(request.state)) return next();
    const parameter = draftParameterOf(context.params, request.query);
    if (parameter === null || (await mayDo(strapi, request.state, `${context.uid}.update`)))
      return next();
    throw servicesOf(strapi).refusals.forbidden('draft-forbidden', { parameter });
  };
}

function draftParameterOf(params: unknown, query: unknown): string | null {
  const own = record.safeParse(params).data ?? {};
  const asked = record.safeParse(query).data ?? {};
  if (own['status'] === 'draft') return 'status';
  return (
    DRAFT_PARAMETERS.find((name) => own[name] !== undefined || asked[name] !== undefined) ?? null
  );
}
