import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { servicesOf } from '../registry';
import { isIdentifier } from './identifiers';

/** Content API `GET status/:documentId`: the full status of one public policy, in each locale. */
export function createStatusController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read: async (ctx: Context) => {
      const { documents, interpretationStatus, refusals } = servicesOf(strapi);
      const { documentId = '' } = ctx.params;
      const known = isIdentifier(documentId) ? await documents.load('policy', [documentId]) : [];
      const rows = known.filter(({ isPublic }) => isPublic);
      if (rows.length === 0) {
        throw refusals.notFound('document-not-found', {
          uid: documents.uidOf('policy'),
          documentId,
        });
      }
      const statuses = await interpretationStatus.ofPolicies(rows, 'full');
      return {
        data: rows.map(({ rowId, locale }) => ({ locale, status: statuses.get(rowId) ?? null })),
      };
    },
  };
}
