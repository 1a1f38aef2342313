import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { readAccounts, writeAccounts, type Credentials } from './accounts-file';
import office from './content/office.json';
import { ensureEditorRole } from './editor-role';

const { administrator, editor } = office.accounts;

/** E-mail addresses of the sample accounts: they exist in a sample office only. */
export const SAMPLE_EMAILS = [administrator.email, editor.email];

/** Meets Strapi's rules: a capital, a small letter and a digit, beside what chance brings. */
const newPassword = () => `${randomBytes(12).toString('base64url')}Aa1`;

/** Creates the account or gives it another password. */
const ensureAccount = async (
  strapi: Core.Strapi,
  account: typeof administrator,
  roleId: number,
  known: readonly Credentials[],
): Promise<Credentials> => {
  const { email, firstname, lastname, role } = account;
  const users = strapi.service('admin::user');
  const user = await users.findOneByEmail(email);
  const credentials = known.find((candidate) => candidate.email === email);
  if (user && credentials) return credentials;
  const password = newPassword();
  if (user) await users.updateById(user.id, { password });
  else {
    const roles = [roleId];
    await users.create({ email, firstname, lastname, password, roles, isActive: true });
  }
  return { role, email, password };
};

/**
 * Makes sure that both accounts exist and that their passwords are in the file: random for each
 * installation, never logged. An account whose password is not in the file gets a new one.
 */
export const ensureAccounts = async (strapi: Core.Strapi, file: string): Promise<void> => {
  const target = path.resolve(strapi.dirs.app.root, file);
  const known = readAccounts(target);
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const accounts = [
    await ensureAccount(strapi, administrator, Number(superAdmin.id), known),
    await ensureAccount(strapi, editor, await ensureEditorRole(strapi), known),
  ];
  if (JSON.stringify(accounts) === JSON.stringify(known)) return;
  writeAccounts(target, accounts);
  strapi.log.info(`sample-office accounts.written ${target}`);
};

/** Says at every start of a production that anybody could know these accounts. */
export const warnAboutSampleAccounts = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.config.get('environment') !== 'production') return;
  const found = await strapi.db
    .query('admin::user')
    .findMany({ where: { email: { $in: SAMPLE_EMAILS } }, select: ['email'] });
  if (found.length === 0) return;
  const emails = found.map(({ email }) => email).join(', ');
  const line = '!'.repeat(96);
  strapi.log.warn(line);
  for (const sentence of office.productionWarning) {
    strapi.log.warn(sentence.replace('{emails}', emails));
  }
  strapi.log.warn(line);
};
