import type { Core } from '@strapi/strapi';

/** What everybody may read on the content API. */
export const PUBLIC_ACTIONS = [
  'api::policy.policy.find',
  'api::policy.policy.findOne',
  'api::policy.policy.findBySlug',
  'api::interpretation.interpretation.find',
  'api::interpretation.interpretation.findOne',
  'api::interpretation.interpretation.findBySlug',
  'api::department.department.find',
  'api::department.department.findOne',
];

/** Opens what a public site needs; takes nothing away. */
export const ensurePublicPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of PUBLIC_ACTIONS) {
    const known = await permissions.findOne({ where: { action, role: role.id } });
    if (known === null) await permissions.create({ data: { action, role: role.id } });
  }
};
