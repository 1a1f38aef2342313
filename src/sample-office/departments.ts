import type { Core } from '@strapi/strapi';
import { DEPARTMENT } from '../writes/models';
import { departments, type SampleDepartment } from './content';

/** Document ids by department code. */
export type DepartmentIds = ReadonlyMap<string, string>;

/** Adds the departments that are missing; those they refer to stand before them in the list. */
export const ensureDepartments = async (strapi: Core.Strapi): Promise<DepartmentIds> => {
  const ids = new Map<string, string>();
  const idOf = (code: string | null) => (code === null ? null : (ids.get(code) ?? null));

  const create = async (department: SampleDepartment): Promise<string> => {
    const { parent, supervisedBy } = department;
    const data = { ...department, parent: idOf(parent), supervisedBy: idOf(supervisedBy) };
    return (await strapi.documents(DEPARTMENT).create({ data })).documentId;
  };

  for (const department of departments) {
    const { code } = department;
    const known = await strapi.documents(DEPARTMENT).findFirst({ filters: { code } });
    ids.set(code, known?.documentId ?? (await create(department)));
  }
  return ids;
};
