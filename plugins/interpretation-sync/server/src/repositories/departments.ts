import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config/schema';
import type { AlertedDepartments, DepartmentPeople } from '../domain';
import type { Departments } from '../services/ports';
import { batchesOf } from './connection';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);
const person = z.object({ name: text });
const contact = z.object({ name: text, backup: z.boolean().nullish() });
const policyRow = z.looseObject({
  documentId: z.string(),
  locale: z.string().nullish(),
  publishedAt: z.unknown(),
});
type DepartmentFields = NonNullable<Configuration['types']['department']>['fields'];

/** Reads the mapped departments: names alone, so that no telephone and no address leaves here. */
export function createDepartments(
  strapi: Core.Strapi,
  { policy, department }: Configuration['types'],
): Departments {
  const field = policy.fields.department;
  if (department === null || field === null) return { ofPolicies: async () => new Map() };
  const { fields } = department;

  const departmentsOf = (value: unknown): AlertedDepartments | null => {
    const drafting = peopleOf(value, fields);
    return drafting && { drafting, supervising: peopleOf(at(value, fields.supervisedBy), fields) };
  };

  return {
    ofPolicies: async (documentIds) => {
      const found = new Map<string, AlertedDepartments>();
      for (const batch of batchesOf([...new Set(documentIds)])) {
        const rows: unknown[] = await strapi.db.query(policy.uid).findMany({
          where: { documentId: { $in: batch } },
          select: ['documentId', 'locale', 'publishedAt'],
          populate: { [field]: questionAbout(fields) },
        });
        const read = rows.map((row) => policyRow.parse(row));
        const drafts = read.filter(({ publishedAt }) => publishedAt === null);
        const published = read.filter(({ publishedAt }) => publishedAt !== null);
        // What is public comes last, and wins.
        for (const row of [...drafts, ...published]) {
          const key = `${row.documentId}:${row.locale ?? ''}`;
          const departments = departmentsOf(row[field]);
          if (departments) found.set(key, departments);
          else found.delete(key);
        }
      }
      return found;
    },
  };
}

function questionAbout({ name, head, leader, contacts, supervisedBy }: DepartmentFields) {
  const ofContacts = contacts === null ? {} : { [contacts]: { select: ['name', 'backup'] } };
  const people = [head, leader].filter((field) => field !== null);
  return {
    select: [name],
    populate: {
      ...ofContacts,
      ...Object.fromEntries(people.map((field) => [field, { select: ['name'] }])),
      ...(supervisedBy === null
        ? {}
        : { [supervisedBy]: { select: [name], populate: ofContacts } }),
    },
  };
}

function peopleOf(value: unknown, fields: DepartmentFields): DepartmentPeople | null {
  const name = text.safeParse(at(value, fields.name)).data;
  if (!name) return null;
  const contacts = z.array(contact).safeParse(at(value, fields.contacts)).data ?? [];
  return {
    name,
    head: personAt(value, fields.head),
    leader: personAt(value, fields.leader),
    contacts: contacts.flatMap(({ name: own, backup }) =>
      own === null ? [] : [{ name: own, backup: backup === true }],
    ),
  };
}

function personAt(value: unknown, field: string | null): string | null {
  return person.safeParse(at(value, field)).data?.name ?? null;
}

function at(value: unknown, field: string | null): unknown {
  return field === null ? undefined : z.looseObject({}).safeParse(value).data?.[field];
}
