import { factories } from '@strapi/strapi';
import { findBySlug } from '../../../by-slug/find-by-slug';

const UID = 'api::policy.policy';

export default factories.createCoreController(UID, ({ strapi }) => ({
  findBySlug: findBySlug(strapi, UID),
}));
