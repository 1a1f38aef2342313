import type { Application } from './application';

const DEPARTMENT = 'api::department.department';

/** People by name; telephones and addresses are filled in, to be seen nowhere. */
export interface DepartmentOf {
  name: string;
  head?: string;
  leader?: string;
  contacts?: { name: string; backup?: boolean }[];
  /** documentId */
  supervisedBy?: string;
}

const reachable = (name: string) => ({
  name,
  phone: '000-0000-0199',
  email: 'private-address@example.test',
});

/** Stores a department and returns its document id. */
export const createDepartment = async (
  { strapi }: Application,
  { name, head, leader, contacts = [], supervisedBy }: DepartmentOf,
): Promise<string> => {
  const { documentId } = await strapi.documents(DEPARTMENT).create({
    data: {
      name,
      head: head === undefined ? null : reachable(head),
      leader: leader === undefined ? null : reachable(leader),
      contacts: contacts.map((person) => ({
        ...reachable(person.name),
        backup: person.backup ?? false,
      })),
      supervisedBy: supervisedBy ?? null,
    },
  });
  return documentId;
};
