import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DocumentReference } from '../domain';
import { servicesOf } from '../registry';
import type { Side } from '../services/ports';
import { referenceOf } from '../services/versions';
import { isIdentifier } from './identifiers';
import { mayOnDocument } from './permissions';

/**
 * The document that a route is about, by its `uid` and `documentId`, in one locale.
 *
 * @throws the refusal where it is not there for the signed-in person.
 */
export async function readableDocument(
  strapi: Core.Strapi,
  ctx: Context,
  locale: string | undefined,
): Promise<{ side: Side; document: DocumentReference }> {
  const { documents, locales, refusals } = servicesOf(strapi);
  const { uid = '', documentId = '' } = ctx.params;
  const side = documents.sideOf(uid);
  if (!side) throw refusals.notFound('type-not-governed', { uid });
  const [resolved = ''] = await locales.resolve(side, locale);
  const rows = isIdentifier(documentId) ? await documents.load(side, [documentId]) : [];
  const row = rows.find((other) => other.documentId === documentId && other.locale === resolved);
  if (!row || !(await mayOnDocument(strapi, ctx, 'read', row))) {
    throw refusals.notFound('document-not-found', { uid, documentId });
  }
  return { side, document: referenceOf(row) };
}
