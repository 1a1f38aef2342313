import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config/schema';

const rows = z.array(z.object({ id: z.number() }));

/** Row ids of the departments (处室) whose accounts name this user of the admin. */
export async function departmentsOfUser(
  strapi: Core.Strapi,
  department: NonNullable<Configuration['types']['department']>,
  userId: number,
): Promise<number[]> {
  const { uid, fields } = department;
  if (fields.users === null) return [];
  const found: unknown = await strapi.db
    .query(uid)
    .findMany({ where: { [fields.users]: { id: userId } }, select: ['id'] });
  return rows.parse(found).map(({ id }) => id);
}
