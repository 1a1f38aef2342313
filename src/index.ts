import type { Core } from '@strapi/strapi';
import { writeLayouts } from './layouts/write-layouts';
import { loadSampleOffice } from './sample-office';
import { guardDocuments } from './writes/guard-documents';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardDocuments(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await writeLayouts(strapi);
    await loadSampleOffice(strapi);
  },
};
