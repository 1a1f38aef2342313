import type { Core, UID } from '@strapi/strapi';
import { DEPARTMENT, INTERPRETATION, POLICY } from '../writes/models';
import { roles, type SampleRole } from './content';

const DOCUMENT_TYPES: readonly UID.ContentType[] = [POLICY, INTERPRETATION];
const OWN_DEPARTMENT = 'plugin::interpretation-sync.own-department';
const UPLOADS = ['plugin::upload.read', 'plugin::upload.assets.create'];

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
const withoutSubject = (action: string) => ({
  action,
  subject: null,
  properties: {},
  conditions: [],
});

const createRole = async (strapi: Core.Strapi, role: SampleRole): Promise<number> => {
  const { actionProvider } = strapi.service('admin::permission');
  const contentTypes = strapi.service('admin::content-type');
  const locales = await strapi.plugin('i18n').service('locales').find();
  const codes = locales.map((locale: { code: string }) => locale.code);
  const permissionOn = (uid: UID.ContentType, action: string, conditions: string[]) => {
    const model = strapi.contentTypes[uid];
    const fields = contentTypes.getNestedFields(model, { components: strapi.components });
    const properties = {
      ...(action === 'publish' ? {} : { fields }),
      ...(uid === DEPARTMENT ? {} : { locales: codes }),
    };
    return { action: explorer(action), subject: uid, properties, conditions };
  };
  const documentPermissions = DOCUMENT_TYPES.flatMap((uid) =>
    role.documents.map((action) =>
      // Whose department a new document belongs to is known only once it is written.
      permissionOn(uid, action, role.ownDepartment && action !== 'create' ? [OWN_DEPARTMENT] : []),
    ),
  );
  const actions = [
    ...role.actions.map((action) => `plugin::interpretation-sync.${action}`),
    ...(role.uploads ? UPLOADS : []),
    ...role.adminActions,
  ];
  const { name, description } = role;
  const roleService = strapi.service('admin::role');
  const created = await roleService.create({ name, description });
  await roleService.assignPermissions(created.id, [
    ...documentPermissions,
    ...(documentPermissions.length > 0 ? [permissionOn(DEPARTMENT, 'read', [])] : []),
    ...actions.filter((action) => actionProvider.has(action)).map(withoutSubject),
  ]);
  return Number(created.id);
};

/** Creates or finds the roles of the office; ids by key. */
export const ensureRoles = async (strapi: Core.Strapi): Promise<Map<string, number>> => {
  const ids = new Map<string, number>();
  for (const role of roles) {
    const known = await strapi.service('admin::role').findOne({ name: role.name });
    ids.set(role.key, known ? Number(known.id) : await createRole(strapi, role));
  }
  return ids;
};
