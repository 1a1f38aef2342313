import fs from 'node:fs';
import type { Application } from './application';
import { INTERPRETATION, POLICY } from './documents';

export interface SampleAccount {
  role: string;
  email: string;
  password: string;
}

/** The file that the sample office writes for the person who starts it. */
export const readSampleFile = (file: string): { accounts: SampleAccount[]; tryThese: string[] } =>
  JSON.parse(fs.readFileSync(file, 'utf8'));

/** Signs in with the password of the file; returns the access token. */
export const signInAs = async (
  { request }: Application,
  { email, password }: SampleAccount,
): Promise<string> => {
  const { status, body } = await request.post('/admin/login').send({ email, password });
  if (status !== 200) throw new Error(`Sign-in of ${email} answered ${status}.`);
  return String(body.data.token);
};

/** How many rows the office has, by table. */
export const countRows = async ({ strapi }: Application): Promise<Record<string, number>> => {
  const uids = [
    POLICY,
    INTERPRETATION,
    'api::department.department',
    'plugin::interpretation-sync.deadline',
    'plugin::interpretation-sync.alert',
    'plugin::users-permissions.permission',
    'plugin::i18n.locale',
    'admin::user',
    'admin::role',
    'admin::permission',
  ] as const;
  const counts: Record<string, number> = {};
  for (const uid of uids) counts[uid] = await strapi.db.query(uid).count();
  return counts;
};
