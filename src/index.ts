import type { Core } from '@strapi/strapi';
import { guardWrites } from './writes/guard-writes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardWrites(strapi);
  },
};
