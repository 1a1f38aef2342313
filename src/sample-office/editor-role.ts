import type { Core, UID } from '@strapi/strapi';
import { DEPARTMENT, INTERPRETATION, POLICY } from '../writes/models';
import office from './content/office.json';

const EDITOR_ACTIONS = [
  'plugin::interpretation-sync.gate.read',
  'plugin::interpretation-sync.publications.create',
  'plugin::interpretation-sync.ledger.read',
  'plugin::interpretation-sync.alerts.read',
  'plugin::interpretation-sync.alerts.acknowledge',
  'plugin::interpretation-sync.sweep.run',
  'plugin::upload.read',
  'plugin::upload.assets.create',
];

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;

/** On these two the editor works; departments are only looked up. */
const CONTENT_ACTIONS: [UID.ContentType, string[]][] = [
  [POLICY, ['create', 'read', 'update', 'publish']],
  [INTERPRETATION, ['create', 'read', 'update', 'publish']],
  [DEPARTMENT, ['read']],
];

/** Creates or finds the role of the people who disclose (政务公开专员); returns its id. */
export const ensureEditorRole = async (strapi: Core.Strapi): Promise<number> => {
  const roles = strapi.service('admin::role');
  const { name, description } = office.editorRole;
  const known = await roles.findOne({ name });
  if (known) return Number(known.id);

  const { actionProvider } = strapi.service('admin::permission');
  const contentTypes = strapi.service('admin::content-type');
  const locales = await strapi.plugin('i18n').service('locales').find();
  const codes = locales.map((locale: { code: string }) => locale.code);
  const permissionOn = (uid: UID.ContentType, action: string) => {
    const model = strapi.contentTypes[uid];
    const isLocalised = uid !== DEPARTMENT;
    const fields = contentTypes.getNestedFields(model, { components: strapi.components });
    const properties = {
      ...(action === 'publish' ? {} : { fields }),
      ...(isLocalised ? { locales: codes } : {}),
    };
    return { action: explorer(action), subject: uid, properties, conditions: [] };
  };

  const role = await roles.create({ name, description });
  await roles.assignPermissions(role.id, [
    ...CONTENT_ACTIONS.flatMap(([uid, actions]) =>
      actions.map((action) => permissionOn(uid, action)),
    ),
    ...EDITOR_ACTIONS.filter((action) => actionProvider.has(action)).map((action) => ({
      action,
      subject: null,
      properties: {},
      conditions: [],
    })),
  ]);
  return Number(role.id);
};
