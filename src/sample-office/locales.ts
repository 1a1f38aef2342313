import type { Core } from '@strapi/strapi';

/** Language of the sample documents, and one to translate into. */
export const SAMPLE_LOCALE = 'zh-Hans';
const LOCALES = [
  { code: SAMPLE_LOCALE, name: 'Chinese (Simplified) (zh-Hans)' },
  { code: 'en', name: 'English (en)' },
];

/** Adds the locales of the office. The documents owe interpretations in the default one only. */
export const ensureLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of LOCALES) {
    if ((await locales.findByCode(locale.code)) === null) await locales.create(locale);
  }
  await locales.setDefaultLocale({ code: SAMPLE_LOCALE });
};
