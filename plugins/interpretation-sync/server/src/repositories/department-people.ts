import { z } from 'zod';
import type { Configuration } from '../config/schema';
import type { DepartmentPeople, Person } from '../domain';

export type DepartmentFields = NonNullable<Configuration['types']['department']>['fields'];

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);
const person = z.object({
  name: text,
  email: text,
  phone: text,
  backup: z.boolean().nullish(),
});

/** Somebody as written in a department. */
export interface WrittenPerson extends Person {
  email: string | null;
  phone: string | null;
}

/** Reads who works in a department; null where it has no name. People without a name are left out. */
export function readPeople<Member extends Person>(
  value: unknown,
  fields: DepartmentFields,
  memberOf: (written: WrittenPerson) => Member,
): DepartmentPeople<Member> | null {
  const name = text.safeParse(valueAt(value, fields.name)).data;
  if (!name) return null;
  const contacts = z.array(person).safeParse(valueAt(value, fields.contacts)).data ?? [];
  const personAt = (field: string | null): Member | null => {
    const read = person.safeParse(valueAt(value, field)).data;
    return read?.name ? memberOf({ ...read, name: read.name }) : null;
  };
  return {
    name,
    head: personAt(fields.head),
    leader: personAt(fields.leader),
    contacts: contacts.flatMap(({ name: own, email, phone, backup }) =>
      own === null ? [] : [{ ...memberOf({ name: own, email, phone }), backup: backup === true }],
    ),
  };
}

export function valueAt(value: unknown, field: string | null): unknown {
  return field === null ? undefined : z.looseObject({}).safeParse(value).data?.[field];
}
