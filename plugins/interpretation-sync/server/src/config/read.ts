import type { Core } from '@strapi/strapi';
import { configurationSchema, type Configuration } from './schema';

/** The configuration that Strapi has merged and the validator accepted. */
export function configurationOf(strapi: Core.Strapi): Configuration {
  return configurationSchema.parse(strapi.config.get('plugin::interpretation-sync'));
}
