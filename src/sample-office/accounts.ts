import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { DEPARTMENT } from '../writes/models';
import { readAccounts, writeAccounts, type Credentials } from './accounts-file';
import { accounts, type SampleAccount } from './content';
import office from './content/office.json';
import type { DepartmentIds } from './departments';
import { ensureRoles } from './roles';

/** E-mail addresses of the sample accounts: they exist in a sample office only. */
export const SAMPLE_EMAILS = accounts.map(({ email }) => email);

/** Meets Strapi's rules: a capital, a small letter and a digit, beside what chance brings. */
const newPassword = () => `${randomBytes(12).toString('base64url')}Aa1`;

/** Creates the account or gives it another password. */
const ensureAccount = async (
  strapi: Core.Strapi,
  account: SampleAccount,
  roleId: number,
  known: readonly Credentials[],
): Promise<Credentials> => {
  const { email, firstname, lastname, label } = account;
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
  return { role: label, email, password };
};

/**
 * Makes sure that the accounts exist and that their passwords are in the file: random for each
 * installation, never logged. An account whose password is not in the file gets a new one.
 */
export const ensureAccounts = async (strapi: Core.Strapi, file: string): Promise<void> => {
  const target = path.resolve(strapi.dirs.app.root, file);
  const known = readAccounts(target);
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const roleIds = await ensureRoles(strapi);
  const credentials: Credentials[] = [];
  for (const account of accounts) {
    const roleId = account.role === null ? undefined : roleIds.get(account.role);
    credentials.push(await ensureAccount(strapi, account, roleId ?? Number(superAdmin.id), known));
  }
  if (JSON.stringify(credentials) === JSON.stringify(known)) return;
  writeAccounts(target, credentials);
  strapi.log.info(`sample-office accounts.written ${target}`);
};

/** Puts people into their departments: roles may be limited to the person's own. */
export const joinDepartments = async (
  strapi: Core.Strapi,
  departments: DepartmentIds,
): Promise<void> => {
  for (const { email, department } of accounts) {
    const documentId = department === null ? undefined : departments.get(department);
    if (documentId === undefined) continue;
    const user = await strapi.service('admin::user').findOneByEmail(email);
    await strapi.db
      .query(DEPARTMENT)
      .update({ where: { documentId }, data: { users: { connect: [user.id] } } });
  }
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
