import type { Core } from '@strapi/strapi';
import type { FindModel, Model } from '../validation/model';

/** One write on a content type of this application, before Strapi has touched a row. */
export interface Write {
  strapi: Core.Strapi;
  model: Model;
  findModel: FindModel;
  action: 'create' | 'update' | 'clone';
  /** The document that is updated; absent while it does not exist. */
  documentId: string | undefined;
  /** The document that is cloned. */
  sourceId: string | undefined;
  /** `undefined` where the content type is not localised, and for a clone of several locales. */
  locale: string | undefined;
  data: Record<string, unknown>;
}

export const isLocalised = (model: Model): boolean => model.pluginOptions?.i18n?.localized === true;

/** The locale that Strapi writes when a call names none. */
export const defaultLocale = async (strapi: Core.Strapi): Promise<string> => {
  const locale: unknown = await strapi.plugin('i18n').service('locales').getDefaultLocale();
  return typeof locale === 'string' ? locale : '';
};

/** Where-clause for the rows of one locale; nothing where the type is not localised. */
export const inLocale = (
  model: Model,
  locale: string | undefined,
): { locale: string } | Record<string, never> =>
  isLocalised(model) && locale !== undefined ? { locale } : {};
