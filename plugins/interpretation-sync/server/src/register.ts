import type { Core } from '@strapi/strapi';
import { validateMapping } from './config/mapping';
import { configurationOf } from './config/read';
import { markTypes } from './mark-types';
import { createContentRefusals } from './middlewares/content-refusals';
import { createDraftGuard, guardQuestions, hideFileOwners } from './middlewares/draft-guard';
import { createGateMiddleware } from './middlewares/gate';
import { createStatusMiddleware } from './middlewares/interpretation-status';

/** Middlewares go in as early as can be: the gate has to be outside of all others. */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  const configuration = configurationOf(strapi);
  validateMapping(Object.values(strapi.contentTypes), configuration.types);
  markTypes(strapi, configuration);
  strapi.server.use(createContentRefusals(strapi, configuration));
  strapi.documents.use(createGateMiddleware(strapi, configuration));
  strapi.documents.use(createDraftGuard(strapi, configuration));
  guardQuestions(strapi, configuration);
  hideFileOwners(strapi);
  strapi.server.router.use(createStatusMiddleware(strapi, configuration));
}
