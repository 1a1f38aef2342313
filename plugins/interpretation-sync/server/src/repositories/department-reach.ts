import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config/schema';
import type { ReachableDepartment, ReachableDepartments, ReachablePerson } from '../domain';
import { languageOf } from '../messages/language';
import type { DepartmentReach } from '../services/ports';
import { batchesOf } from './connection';
import {
  readPeople,
  valueAt,
  type DepartmentFields,
  type WrittenPerson,
} from './department-people';
import { departmentsOfPolicies } from './departments';

const user = z.object({
  id: z.number(),
  email: z.string(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  preferedLanguage: z.string().nullish(),
  isActive: z.boolean().nullish(),
  blocked: z.boolean().nullish(),
});
type User = z.infer<typeof user>;
const USER_FIELDS = Object.keys(user.shape);
const PERSON_FIELDS = ['name', 'email', 'phone', 'backup'];

/** A telephone number as it is called, however it was written; null where it is none. */
type PhoneNumberOf = (written: string) => string | null;

/** Reads departments with telephones and addresses; nothing of it may go into an answer. */
export function createDepartmentReach(
  strapi: Core.Strapi,
  types: Configuration['types'],
  phoneNumberOf: PhoneNumberOf,
): DepartmentReach {
  const { department } = types;
  if (department === null) return { ofPolicies: async () => new Map(), all: async () => [] };
  const { uid, fields } = department;
  const question = questionAbout(strapi, uid, fields);

  /** Accounts by e-mail address, of those who may sign in. */
  const accountsOf = async (departments: readonly unknown[]): Promise<Map<string, User>> => {
    const emails = departments
      .flatMap((one) => [one, valueAt(one, fields.supervisedBy)])
      .flatMap((one) => emailsIn(one, fields));
    const accounts = new Map<string, User>();
    for (const batch of batchesOf([...new Set(emails)])) {
      const rows: unknown = await strapi.db
        .query('admin::user')
        .findMany({ where: { email: { $in: batch } }, select: USER_FIELDS });
      for (const one of z.array(user).parse(rows)) {
        if (maySignIn(one)) accounts.set(one.email.toLowerCase(), one);
      }
    }
    return accounts;
  };

  const departmentOf = (value: unknown, accounts: ReadonlyMap<string, User>) =>
    reachableDepartment(value, fields, (person) => reachOf(person, accounts, phoneNumberOf));

  const departmentsOf = (
    value: unknown,
    accounts: ReadonlyMap<string, User>,
  ): ReachableDepartments | null => {
    const drafting = departmentOf(value, accounts);
    if (!drafting) return null;
    const supervising = departmentOf(valueAt(value, fields.supervisedBy), accounts);
    return { drafting, supervising };
  };

  return {
    ofPolicies: async (documentIds) => {
      const found = await departmentsOfPolicies(
        strapi,
        types.policy,
        documentIds,
        question,
        (value) => (value ? { value } : null),
      );
      const accounts = await accountsOf([...found.values()].map(({ value }) => value));
      return new Map(
        [...found].flatMap(([key, { value }]) => {
          const departments = departmentsOf(value, accounts);
          return departments ? [[key, departments] as const] : [];
        }),
      );
    },

    all: async () => {
      const rows: unknown[] = await strapi.db
        .query(uid)
        .findMany({ ...question, orderBy: { id: 'asc' } });
      const accounts = await accountsOf(rows);
      return rows.flatMap((row) => {
        const departments = departmentsOf(row, accounts);
        return departments ? [{ id: Number(valueAt(row, 'id')), ...departments }] : [];
      });
    },
  };
}

/** Asks only for what the components of the project have. */
function questionAbout(strapi: Core.Strapi, uid: string, fields: DepartmentFields) {
  const ofPeople = [fields.head, fields.leader, fields.contacts].flatMap((field) =>
    field === null ? [] : [[field, { select: personFieldsOf(strapi, uid, field) }] as const],
  );
  const ofUsers = fields.users === null ? {} : { [fields.users]: { select: USER_FIELDS } };
  const people = { ...Object.fromEntries(ofPeople), ...ofUsers };
  const select = ['id', fields.name];
  const supervising =
    fields.supervisedBy === null ? {} : { [fields.supervisedBy]: { select, populate: people } };
  return { select, populate: { ...people, ...supervising } };
}

function personFieldsOf(strapi: Core.Strapi, uid: string, field: string): string[] {
  const attribute = Object.values(strapi.contentTypes).find((type) => type.uid === uid)?.attributes[
    field
  ];
  const component =
    attribute?.type === 'component'
      ? Object.values(strapi.components).find((one) => one.uid === attribute.component)
      : undefined;
  return PERSON_FIELDS.filter((name) => component && name in component.attributes);
}

function reachableDepartment(
  value: unknown,
  fields: DepartmentFields,
  personOf: (written: WrittenPerson) => ReachablePerson,
): ReachableDepartment | null {
  const people = readPeople(value, fields, personOf);
  if (!people) return null;
  const users = z.array(user).safeParse(valueAt(value, fields.users)).data ?? [];
  return { ...people, accounts: users.filter(maySignIn).map(accountPerson) };
}

function reachOf(
  { name, email, phone }: WrittenPerson,
  accounts: ReadonlyMap<string, User>,
  phoneNumberOf: PhoneNumberOf,
): ReachablePerson {
  const address = email?.toLowerCase() ?? null;
  const account = address === null ? undefined : accounts.get(address);
  return {
    name,
    email: address,
    phone: phone === null ? null : phoneNumberOf(phone),
    account: account?.email.toLowerCase() ?? null,
    language: languageOf(account?.preferedLanguage),
  };
}

/** The account stands for the department: its address is the person's own, and is not used. */
function accountPerson({ email, firstname, lastname, preferedLanguage }: User): ReachablePerson {
  return {
    name: [lastname, firstname].filter(Boolean).join(''),
    email: null,
    phone: null,
    account: email.toLowerCase(),
    language: languageOf(preferedLanguage),
  };
}

function emailsIn(value: unknown, fields: DepartmentFields): string[] {
  const people = readPeople(value, fields, (person) => person);
  return [people?.head, people?.leader, ...(people?.contacts ?? [])].flatMap(
    (person) => person?.email?.toLowerCase() ?? [],
  );
}

function maySignIn({ isActive, blocked }: User): boolean {
  return isActive === true && blocked !== true;
}
