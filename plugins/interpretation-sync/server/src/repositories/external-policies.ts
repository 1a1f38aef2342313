import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { ExternalPolicies } from '../services/ports';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const component = z.object({
  title: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  issuer: text,
  documentNumber: text,
  url: text,
});

/** Reads the mapped component of documents of other bodies; a type may have none. */
export function createExternalPolicies(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  field: string | null,
): ExternalPolicies {
  return {
    ofInterpretation: async (rowId) => {
      if (field === null) return [];
      const row: unknown = await strapi.db
        .query(uid)
        .findOne({ where: { id: rowId }, select: ['id'], populate: { [field]: true } });
      const parsed = z.object({ [field]: z.array(component) }).safeParse(row);
      return parsed.success ? (parsed.data[field] ?? []) : [];
    },
  };
}
