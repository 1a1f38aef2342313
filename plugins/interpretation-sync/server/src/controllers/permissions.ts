import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { configurationOf } from '../config/read';
import type { DocumentReference } from '../domain';
import { sideOf } from '../middlewares/side';
import type { RowFilter } from '../services/ports';

const checkerOf = (strapi: Core.Strapi, ctx: Context, model: string) =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state['userAbility'], model });

/** Whether the signed-in person has an action of the plugin, such as `settings.gate`. */
export function mayDo(ctx: Context, action: string): boolean {
  return ctx.state['userAbility'].can(`plugin::interpretation-sync.${action}`);
}

/** Whether the signed-in person may do this to some documents of the type at least. */
export function mayOnType(
  strapi: Core.Strapi,
  ctx: Context,
  action: 'read' | 'publish',
  uid: string,
): boolean {
  return !checkerOf(strapi, ctx, uid).cannot[action]();
}

/** Which rows of the type the signed-in person may read; null for none. */
export async function readableRows(
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
): Promise<RowFilter | null> {
  const checker = checkerOf(strapi, ctx, uid);
  if (checker.cannot.read()) return null;
  const { filters } = await checker.sanitizedQuery.read({});
  return filters ?? {};
}

const documentRows = z.array(z.object({ documentId: z.string() }));

/** Those of the documents, in this locale, that the signed-in person may read; in the order asked for. */
export async function readableAmong(
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
  documentIds: readonly string[],
  locale: string,
): Promise<Set<string>> {
  const readable = documentIds.length === 0 ? null : await readableRows(strapi, ctx, uid);
  if (!readable) return new Set();
  const inLocale = locale === '' ? [] : [{ locale }];
  const rows: unknown = await strapi.db.query(uid).findMany({
    select: ['documentId'],
    where: { $and: [{ documentId: { $in: [...documentIds] } }, ...inLocale, readable] },
  });
  const known = new Set(documentRows.parse(rows).map(({ documentId }) => documentId));
  return new Set(documentIds.filter((documentId) => known.has(documentId)));
}

/** Whether the signed-in person may do this to the draft of the document in this locale. */
export async function mayOnDocument(
  strapi: Core.Strapi,
  ctx: Context,
  action: 'read' | 'publish',
  { uid, documentId, locale }: Pick<DocumentReference, 'uid' | 'documentId' | 'locale'>,
): Promise<boolean> {
  const checker = checkerOf(strapi, ctx, uid);
  if (!checker.requiresEntity[action]()) return !checker.cannot[action]();
  const type = Object.values(strapi.contentTypes).find((candidate) => candidate.uid === uid);
  if (!type) return false;
  // Conditions of a role may look at the creator and his roles, and at the department.
  const { types } = configurationOf(strapi);
  const side = sideOf(types, uid);
  const department = side && types[side].fields.department;
  const entity: unknown = await strapi.db.query(type.uid).findOne({
    where: { documentId, ...(locale === '' ? {} : { locale }) },
    populate: { createdBy: { populate: ['roles'] }, ...(department ? { [department]: true } : {}) },
  });
  return entity !== null && !checker.cannot[action](entity);
}
