import type { Core } from '@strapi/strapi';
import { LANGUAGE_HEADER } from '../../../shared/contracts';
import type { Language } from './index';

/**
 * Language of the present reader: what the plugin's admin sends, else the preference of the
 * signed-in person, else `Accept-Language`, else the configured one.
 */
export function languageOfReader(strapi: Core.Strapi, fallback: Language): Language {
  const context = strapi.requestContext.get();
  if (!context) return fallback;
  const user: unknown = context.state['user'];
  const preference =
    typeof user === 'object' && user !== null && 'preferedLanguage' in user
      ? user.preferedLanguage
      : undefined;
  return (
    languageOf(context.request.get(LANGUAGE_HEADER)) ??
    languageOf(preference) ??
    languageOf(context.request.get('accept-language').split(',')[0]) ??
    fallback
  );
}

function languageOf(tag: unknown): Language | null {
  if (typeof tag !== 'string') return null;
  const primary = tag.trim().toLowerCase();
  if (primary.startsWith('zh')) return 'zh-Hans';
  return primary.startsWith('en') ? 'en' : null;
}
