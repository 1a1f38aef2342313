import type { Core } from '@strapi/strapi';
import office from './content/office.json';

/** Language of the sample documents, and one to translate into. */
export const SAMPLE_LOCALE = 'zh-Hans';
const LOCALES = [
  { code: SAMPLE_LOCALE, name: office.localeName },
  { code: 'en', name: 'English (en)' },
];

/** Adds and names the locales of the office. The documents owe interpretations in the default one only. */
export const ensureLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of LOCALES) {
    const { code, name } = locale;
    if ((await locales.findByCode(code)) === null) await locales.create(locale);
    else await locales.update({ code }, { name });
  }
  await locales.setDefaultLocale({ code: SAMPLE_LOCALE });
};
