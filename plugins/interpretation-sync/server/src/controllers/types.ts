import type { Core } from '@strapi/strapi';
import { servicesOf } from '../registry';

/** `GET types`: which content types carry the panel. */
export function createTypesController({ strapi }: { strapi: Core.Strapi }) {
  return {
    find: () => {
      const { documents } = servicesOf(strapi);
      return {
        data: {
          policy: documents.uidOf('policy'),
          interpretation: documents.uidOf('interpretation'),
        },
      };
    },
  };
}
