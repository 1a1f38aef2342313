import type { Core } from '@strapi/strapi';
import { writeLayouts } from './layouts/write-layouts';
import { guardWrites } from './writes/guard-writes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardWrites(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await writeLayouts(strapi);
  },
};
