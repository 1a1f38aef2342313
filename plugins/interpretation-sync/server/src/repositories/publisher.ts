import type { Core, UID } from '@strapi/strapi';
import type { Publisher, Side } from '../services/ports';

/** Publishes through the Document Service, so that every other middleware and event has its turn. */
export function createPublisher(
  strapi: Core.Strapi,
  uidOf: (side: Side) => UID.ContentType,
): Publisher {
  return {
    publish: async (side, documentId, locales) => {
      const isLocalised = locales.some((locale) => locale !== '');
      await strapi
        .documents(uidOf(side))
        .publish({ documentId, ...(isLocalised ? { locale: [...locales] } : {}) });
    },
  };
}
