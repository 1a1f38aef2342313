import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import { servicesOf } from '../registry';
import { sideOf } from './side';

const ROUTES = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/;
/** What Strapi's content manager says of its own accord: no reader learns from it what to do. */
const BARE: readonly unknown[] = [
  'Forbidden',
  'Forbidden access',
  'Policy Failed',
  'Not Found',
  'Entity not found',
  'Document not found',
  'Document not found or already published.',
];

const refused = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/**
 * Lets the content manager say of both types, in the reader's language, why it has carried nothing
 * out and what to do: a right that is missing, or a document that somebody has deleted meanwhile.
 * Stands outside of Strapi's error handling, so that it sees every answer.
 */
export function createContentRefusals(
  strapi: Core.Strapi,
  { types }: Configuration,
): Core.MiddlewareHandler {
  return async (ctx, next) => {
    await next();
    if (ctx.status !== 403 && ctx.status !== 404) return;
    const uid = ROUTES.exec(ctx.path)?.[1];
    if (uid === undefined || !sideOf(types, uid)) return;
    const answer = refused.safeParse(ctx.body);
    if (!answer.success || !BARE.includes(answer.data.error.message)) return;
    const { name, message } = servicesOf(strapi).refusals.ofContent(ctx.status);
    ctx.body = { ...answer.data, error: { ...answer.data.error, name, message } };
  };
}
