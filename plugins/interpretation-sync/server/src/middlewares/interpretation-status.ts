import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import { servicesOf } from '../registry';
import type { StatusDetail } from '../services/interpretation-status';
import { policiesIn } from './policies-in-answer';
import { isContentApi, mayDo } from './request';

const handler = z.object({ route: z.object({ handler: z.string() }) });
const STATUS_SCOPE = 'plugin::interpretation-sync.status.read';

/**
 * Adds `interpretationStatus` to every policy of an answer of the content API, at the top or
 * populated, with one batch of queries. Added after Strapi's sanitising, it can't be selected,
 * filtered or sorted by.
 */
export function createStatusMiddleware(
  strapi: Core.Strapi,
  { types }: Configuration,
): Core.MiddlewareHandler {
  const detailFor = async (state: Record<string, unknown>): Promise<StatusDetail | null> => {
    const { publicStatus } = servicesOf(strapi).settings.current().content;
    if (publicStatus === 'full' || (await mayDo(strapi, state, STATUS_SCOPE))) return 'full';
    return publicStatus === 'none' ? null : 'reduced';
  };

  return async (ctx, next) => {
    await next();
    if (ctx.status >= 300 || !isContentApi(ctx.state)) return;
    const route = handler.safeParse(ctx.state);
    if (!route.success) return;
    const uid = route.data.route.handler.split('.').slice(0, -1).join('.');
    const policies = policiesIn(strapi, ctx.body, uid, types.policy.uid);
    if (policies.length === 0) return;
    const detail = await detailFor(ctx.state);
    if (detail === null) return;
    const statuses = await servicesOf(strapi).interpretationStatus.ofPolicies(
      policies.map(({ id, documentId }) => ({ rowId: id, documentId })),
      detail,
    );
    for (const policy of policies) policy['interpretationStatus'] = statuses.get(policy.id) ?? null;
  };
}
