import type { Fault } from '../validation/fault';
import type { Write } from './write';

/**
 * A language that is not set up: what Strapi stores in it, nobody finds again. Code of the server,
 * outside of a request, may load content before its languages.
 */
export const unknownLocaleFaults = async ({ strapi, locale }: Write): Promise<Fault[]> => {
  if (locale === undefined || strapi.requestContext.get() === undefined) return [];
  const count = await strapi.db.query('plugin::i18n.locale').count({ where: { code: locale } });
  const params = { locale };
  return count > 0 ? [] : [{ code: 'locale-unknown', path: ['locale'], labels: [], params }];
};
