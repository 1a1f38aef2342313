import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config/schema';
import type { AlertedDepartments, DepartmentPeople, Person } from '../domain';
import type { Departments } from '../services/ports';
import { batchesOf } from './connection';
import { readPeople, valueAt, type DepartmentFields } from './department-people';

const policyRow = z.looseObject({
  documentId: z.string(),
  locale: z.string().nullish(),
  publishedAt: z.unknown(),
});

/** Reads the mapped departments: names alone, so that no telephone and no address leaves here. */
export function createDepartments(strapi: Core.Strapi, types: Configuration['types']): Departments {
  const { department } = types;
  if (department === null) return { ofPolicies: async () => new Map() };
  const { fields } = department;
  const peopleOf = (value: unknown): DepartmentPeople | null =>
    readPeople(value, fields, (person): Person => ({ name: person.name }));

  return {
    ofPolicies: (documentIds) =>
      departmentsOfPolicies(
        strapi,
        types.policy,
        documentIds,
        questionAbout(fields),
        (value): AlertedDepartments | null => {
          const drafting = peopleOf(value);
          return (
            drafting && { drafting, supervising: peopleOf(valueAt(value, fields.supervisedBy)) }
          );
        },
      ),
  };
}

/**
 * What a question about departments says of each policy, by `documentId:locale`: of the public version
 * where there is one.
 */
export async function departmentsOfPolicies<Found>(
  strapi: Core.Strapi,
  policy: Configuration['types']['policy'],
  documentIds: readonly string[],
  question: object,
  read: (value: unknown) => Found | null,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const field = policy.fields.department;
  if (field === null) return found;
  for (const batch of batchesOf([...new Set(documentIds)])) {
    const rows: unknown[] = await strapi.db.query(policy.uid).findMany({
      where: { documentId: { $in: batch } },
      select: ['documentId', 'locale', 'publishedAt'],
      populate: { [field]: question },
    });
    const known = rows.map((row) => policyRow.parse(row));
    const drafts = known.filter(({ publishedAt }) => publishedAt === null);
    const published = known.filter(({ publishedAt }) => publishedAt !== null);
    // What is public comes last, and wins.
    for (const row of [...drafts, ...published]) {
      const key = `${row.documentId}:${row.locale ?? ''}`;
      const departments = read(row[field]);
      if (departments) found.set(key, departments);
      else found.delete(key);
    }
  }
  return found;
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
