import type { Core, Modules } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import { servicesOf } from '../registry';
import { draftQuestionsIn, type DraftQuestion, type QuestionedModel } from './draft-questions';
import { isContentApi, mayDo } from './request';
import { sideOf } from './side';

type Middleware = Modules.Documents.Middleware.Middleware;

const READS: readonly string[] = ['findMany', 'findFirst', 'findOne', 'count'];
/** Parameters with which stock Strapi shows drafts to anyone who may read. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];
const FILE = 'plugin::upload.file';

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
    const asked = strapi.requestContext.get()?.query;
    const parameter = draftParameterOf(context.params, asked);
    if (parameter !== null) await refuseReaders(strapi, [{ parameter, uid: context.uid }]);
    return next();
  };
}

/**
 * Lets nobody but those who may update a type find out about its drafts by filters and sort orders
 * over links, in REST and in every field of GraphQL: all of them ask this validator.
 *
 * @throws ForbiddenError naming the parameter.
 */
export function guardQuestions(strapi: Core.Strapi, { types }: Configuration): void {
  const { validate } = strapi.contentAPI;
  const validateQuery = validate.query;
  const all: Record<string, QuestionedModel> = { ...strapi.contentTypes, ...strapi.components };
  const models = {
    find: (uid: string) => all[uid],
    isGoverned: (uid: string) => sideOf(types, uid) !== null,
  };
  validate.query = async (query, schema, options) => {
    await validateQuery(query, schema, options);
    await refuseReaders(strapi, draftQuestionsIn(query, schema.uid, models));
  };
}

/** The documents to which a file belongs, drafts among them, are known to the admin alone. */
export function hideFileOwners(strapi: Core.Strapi): void {
  const owners = strapi.contentTypes[FILE]?.attributes['related'];
  if (owners) Object.assign(owners, { private: true });
}

async function refuseReaders(
  strapi: Core.Strapi,
  questions: readonly DraftQuestion[],
): Promise<void> {
  const state = strapi.requestContext.get()?.state;
  if (!state || !isContentApi(state)) return;
  for (const { parameter, uid } of questions) {
    if (await mayDo(strapi, state, `${uid}.update`)) continue;
    throw servicesOf(strapi).refusals.forbidden('draft-forbidden', { parameter });
  }
}

function draftParameterOf(params: unknown, query: unknown): string | null {
  const own = record.safeParse(params).data ?? {};
  const asked = record.safeParse(query).data ?? {};
  // Strapi takes whatever is not "published" for "draft": an empty text, a key without a value.
  if (own['status'] !== undefined && own['status'] !== 'published') return 'status';
  return (
    DRAFT_PARAMETERS.find((name) => own[name] !== undefined || asked[name] !== undefined) ?? null
  );
}
