import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Services } from '../services';
import type { Side } from '../services/ports';
import type { Targets } from '../services';
import { readLocale } from './write-params';

const DOCUMENT_MANAGER = 'plugin::content-manager.document-manager';

const documentIds = z.array(z.string());
const options = z.object({ locale: z.unknown() }).nullish();

type Method = (...parameters: unknown[]) => Promise<unknown>;

/**
 * Wraps bulk publication, unpublication and deletion of the content manager: its members run in
 * parallel in one transaction, so the batch is decided as a whole before any member starts.
 */
export function wrapBulkActions(strapi: Core.Strapi, services: Services): void {
  const { documents, publication } = services;

  const targetsOf =
    (side: Side, ids: unknown, locale: unknown): Targets =>
    async () => {
      const locales = await services.locales.resolve(side, readLocale(locale, services.refusals));
      const parsed = documentIds.safeParse(ids);
      if (!parsed.success) {
        throw services.refusals.invalid([{ path: ['documentIds'], code: 'wrong.not-text' }]);
      }
      return parsed.data.map((documentId) => ({ side, documentId, locales }));
    };

  strapi.get('services').extend(DOCUMENT_MANAGER, (manager: Record<string, Method>) => {
    const { publishMany, unpublishMany, deleteMany } = manager;
    if (!publishMany || !unpublishMany || !deleteMany) {
      throw new Error(
        `interpretation-sync: ${DOCUMENT_MANAGER} of this Strapi has no bulk actions to guard`,
      );
    }
    const wrapped: Record<string, Method> = {
      publishMany: async (uid, ids, locale) => {
        const side = documents.sideOf(String(uid));
        const perform = () => publishMany.call(manager, uid, ids, locale);
        return side ? publication.publish(targetsOf(side, ids, locale), perform) : perform();
      },
      unpublishMany: async (ids, uid, parameters) => {
        const side = documents.sideOf(String(uid));
        const perform = () => unpublishMany.call(manager, ids, uid, parameters);
        const { locale } = options.safeParse(parameters).data ?? {};
        return side
          ? publication.remove('unpublish', targetsOf(side, ids, locale), perform)
          : perform();
      },
      deleteMany: async (ids, uid, parameters) => {
        const side = documents.sideOf(String(uid));
        const perform = () => deleteMany.call(manager, ids, uid, parameters);
        const { locale } = options.safeParse(parameters).data ?? {};
        return side
          ? publication.remove('delete', targetsOf(side, ids, locale), perform)
          : perform();
      },
    };
    return { ...manager, ...wrapped };
  });
}
