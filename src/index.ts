import type { Core } from '@strapi/strapi';
import { writeLayouts } from './layouts/write-layouts';
import { guardDocuments } from './writes/guard-documents';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardDocuments(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await writeLayouts(strapi);
  },
};
