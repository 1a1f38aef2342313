import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mayDo } from '../controllers/permissions';
import { servicesOf } from '../registry';

/**
 * Lets those in who may do the action of a route.
 *
 * @throws ForbiddenError that names the action: Strapi's own policy says no more than "Forbidden".
 */
function may(ctx: Context, { action }: { action: string }, { strapi }: { strapi: Core.Strapi }) {
  if (mayDo(ctx, action)) return true;
  throw servicesOf(strapi).refusals.actionForbidden(action);
}

export default { may };
