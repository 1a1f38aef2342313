import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Application } from './application';

export interface Account {
  id: number;
  email: string;
  /** For `Authorization: Bearer …` on admin routes. */
  token: string;
}

export interface AdminPermission {
  /** Such as `plugin::content-manager.explorer.publish`. */
  action: string;
  /** UID of a content type, where the action has one. */
  subject?: string | null;
  properties?: Record<string, unknown>;
  conditions?: string[];
}

const password = 'Interpretation-2026';
const uniqueEmail = () => `person-${randomBytes(4).toString('hex')}@example.test`;

/** Signs in through the admin API and returns the access token. */
export const signIn = async ({ request }: Application, email: string): Promise<string> => {
  const { status, body } = await request.post('/admin/login').send({ email, password });
  if (status !== 200) throw new Error(`Sign-in answered ${status}: ${JSON.stringify(body)}`);
  return String(body.data.token);
};

const createPerson = async (application: Application, roleId: number): Promise<Account> => {
  const email = uniqueEmail();
  const { id } = await application.strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Test',
    lastname: 'Person',
    isActive: true,
    roles: [roleId],
  });
  return { id: Number(id), email, token: await signIn(application, email) };
};

/** A person who may do everything in the admin. */
export const createSuperAdmin = async (application: Application): Promise<Account> => {
  const role = await application.strapi.service('admin::role').getSuperAdmin();
  return createPerson(application, Number(role.id));
};

/** A person with a role of exactly these permissions in the admin. */
export const createEditor = async (
  application: Application,
  permissions: AdminPermission[],
): Promise<Account> => {
  const roles = application.strapi.service('admin::role');
  const name = `Role ${randomBytes(4).toString('hex')}`;
  const role = await roles.create({ name, description: 'made by a test' });
  await roles.assignPermissions(
    role.id,
    permissions.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  );
  return createPerson(application, Number(role.id));
};

/**
 * A token for the content API. Without permissions it has full access; `'read-only'` may find;
 * with a list it may do exactly that, such as `api::policy.policy.find`.
 */
export const createApiToken = async (
  strapi: Core.Strapi,
  permissions?: 'read-only' | string[],
): Promise<string> => {
  const custom = Array.isArray(permissions);
  const { accessKey } = await strapi.service('admin::api-token').create({
    kind: 'content-api',
    name: `Token ${randomBytes(4).toString('hex')}`,
    description: '',
    type: custom ? 'custom' : (permissions ?? 'full-access'),
    lifespan: null,
    ...(custom && { permissions }),
  });
  return String(accessKey);
};

/** The public may do exactly this on the content API, such as `api::policy.policy.find`. */
export const setPublicPermissions = async (
  strapi: Core.Strapi,
  actions: string[],
): Promise<void> => {
  const roles = strapi.db.query('plugin::users-permissions.role');
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const role = await roles.findOne({ where: { type: 'public' }, populate: ['permissions'] });
  for (const { id } of role.permissions) await permissions.delete({ where: { id } });
  for (const action of actions) await permissions.create({ data: { action, role: role.id } });
};
