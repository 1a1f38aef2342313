import fs from 'node:fs';
import path from 'node:path';
import { isRecord } from '../validation/model';
import office from './content/office.json';

/** What a person needs to sign in. */
export interface Credentials {
  role: string;
  email: string;
  password: string;
}

const isCredentials = (value: unknown): value is Credentials =>
  isRecord(value) && typeof value['email'] === 'string' && typeof value['password'] === 'string';

/** The accounts of the file; none when it is missing or damaged. */
export const readAccounts = (file: string): Credentials[] => {
  try {
    const content: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    const accounts: unknown = isRecord(content) ? content['accounts'] : [];
    return Array.isArray(accounts) ? accounts.filter(isCredentials) : [];
  } catch {
    return [];
  }
};

/** Writes the accounts and three things to try, for this user's eyes only. */
export const writeAccounts = (file: string, accounts: readonly Credentials[]): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // The mode counts only for a new file.
  fs.rmSync(file, { force: true });
  const content = { accounts, tryThese: office.tryThese };
  fs.writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
};
