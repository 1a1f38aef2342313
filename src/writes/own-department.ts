import { isRecord } from '../validation/model';
import { readLinkPayload } from '../validation/link-payload';
import { DEPARTMENT, INTERPRETATION, POLICY } from './models';
import type { Write } from './write';

const FIELDS = new Map<string, string>([
  [POLICY, 'draftingDepartment'],
  [INTERPRETATION, 'department'],
]);

/** Row id of the person of the admin who writes; `undefined` for everybody else. */
const adminOf = ({ strapi }: Write): number | undefined => {
  const state: unknown = strapi.requestContext.get()?.state;
  if (!isRecord(state) || !isRecord(state['auth']) || !isRecord(state['user'])) return undefined;
  const { strategy } = state['auth'];
  const { id } = state['user'];
  const isAdmin = isRecord(strategy) && strategy['name'] === 'admin';
  return isAdmin && typeof id === 'number' ? id : undefined;
};

/**
 * A new document whose author names no department belongs to the author's own, where there is one
 * only: who may see nothing but the own department's documents would lose it from sight otherwise.
 */
export const withOwnDepartment = async (write: Write): Promise<Record<string, unknown>> => {
  const { strapi, model, action, data } = write;
  const field = FIELDS.get(model.uid);
  const userId = adminOf(write);
  if (action !== 'create' || field === undefined || userId === undefined) return data;
  if (readLinkPayload(data[field])?.added.length !== 0) return data;
  const own = await strapi.db
    .query(DEPARTMENT)
    .findMany({ where: { users: { id: userId } }, select: ['documentId'], limit: 2 });
  const [department] = own;
  if (own.length !== 1 || department === undefined) return data;
  return { ...data, [field]: { connect: [{ documentId: department.documentId }] } };
};
