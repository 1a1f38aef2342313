import type { Core } from '@strapi/strapi';
import { writeLayouts } from './layouts/write-layouts';
import { loadSampleOffice } from './sample-office';
import { BODY_FIELD } from './text/body-field';
import { guardDocuments } from './writes/guard-documents';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({
      ...BODY_FIELD,
      inputSize: { default: 12, isResizable: false },
    });
    guardDocuments(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await writeLayouts(strapi);
    await loadSampleOffice(strapi);
  },
};
