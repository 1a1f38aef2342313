import type { Core } from '@strapi/strapi';
import type { Configuration } from './config';

/**
 * Tells the admin on which side a type stands, before it asks: its lists take hooks that cannot wait
 * for an answer.
 */
export function markTypes(strapi: Core.Strapi, { types }: Configuration): void {
  for (const side of ['policy', 'interpretation'] as const) {
    const type = strapi.contentTypes[types[side].uid];
    if (!type) continue;
    const pluginOptions = { ...type.pluginOptions, 'interpretation-sync': { side } };
    Object.assign(type, { pluginOptions });
  }
}
