import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from './config';
import { nameInBothLanguages } from './messages/words';
import { servicesOf } from './registry';

/** What Strapi hands to a condition: the user, and the permission that carries the condition. */
const asked = z.object({
  id: z.number(),
  permission: z.object({ subject: z.string().nullish() }),
});

/**
 * The condition 本处室 for roles: documents that the person's own department drafts or interprets.
 * It exists where the project names departments and their accounts.
 */
export async function registerConditions(
  strapi: Core.Strapi,
  { types }: Configuration,
): Promise<void> {
  const { policy, interpretation, department } = types;
  if (!department?.fields.users) return;
  const fields = new Map([
    [policy.uid, policy.fields.department],
    [interpretation.uid, interpretation.fields.department],
  ]);
  const { conditionProvider } = strapi.service('admin::permission');
  await conditionProvider.registerMany([
    {
      displayName: nameInBothLanguages('condition', 'own-department'),
      name: 'own-department',
      plugin: 'interpretation-sync',
      handler: async (options: unknown) => {
        const { id, permission } = asked.parse(options);
        const field = [...fields].find(([uid]) => uid === permission.subject)?.[1];
        if (!field) return false;
        const departments = await servicesOf(strapi).departmentsOfUser(id);
        return departments.length > 0 && { [`${field}.id`]: { $in: departments } };
      },
    },
  ]);
}
