import { createApiToken, createSuperAdmin, type AdminPermission } from './accounts';
import { startApplication, type Application, type ApplicationOptions } from './application';

/** A running application, and who acts on it over HTTP. */
export interface Office {
  application: Application;
  /** Access key of a token with full access to the content API. */
  apiToken: string;
  /** Access token of a super administrator. */
  adminToken: string;
  /** Access key with which an assistant acts for the super administrator over MCP. */
  mcpToken: string;
}

const governed = ['api::policy.policy', 'api::interpretation.interpretation'];

const createMcpToken = async ({ strapi }: Application, personId: number): Promise<string> => {
  const person = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: personId }, populate: ['roles'] });
  // Fields and locales are part of what a person may do: the role says which there are.
  const permissions: AdminPermission[] = await strapi.db.query('admin::permission').findMany({
    where: { role: { code: 'strapi-super-admin' }, subject: { $in: governed } },
  });
  const { accessKey } = await strapi.service('admin::api-token-admin').create(
    {
      kind: 'admin',
      name: 'Assistant',
      description: '',
      lifespan: null,
      adminPermissions: permissions.map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      })),
    },
    person,
  );
  return String(accessKey);
};

/** Boots an application with every way of writing switched on: REST, GraphQL, MCP, the admin. */
export const openOffice = async (options: ApplicationOptions = {}): Promise<Office> => {
  const application = await startApplication({
    ...options,
    env: { GRAPHQL_ENABLED: 'true', ...options.env },
    settings: { 'server.mcp.enabled': true, ...options.settings },
  });
  try {
    const admin = await createSuperAdmin(application);
    return {
      application,
      apiToken: await createApiToken(application.strapi),
      adminToken: admin.token,
      mcpToken: await createMcpToken(application, admin.id),
    };
  } catch (error) {
    await application.stop();
    throw error;
  }
};
