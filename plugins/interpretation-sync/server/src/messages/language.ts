import { LANGUAGE_HEADER } from '../../../shared/contracts';
import type { Language } from './index';

/** The part of Strapi that knows the present request, if there is one. */
export interface RequestSource {
  requestContext: {
    get(): { state: Record<string, unknown>; request: { get(header: string): string } } | undefined;
  };
}

/**
 * Language of the present reader: what the plugin's admin sends, else the preference of the
 * signed-in person, else the best of `Accept-Language`, else the configured one.
 */
export function languageOfReader({ requestContext }: RequestSource, fallback: Language): Language {
  const context = requestContext.get();
  if (!context) return fallback;
  const user = context.state['user'];
  const preference =
    typeof user === 'object' && user !== null && 'preferedLanguage' in user
      ? user.preferedLanguage
      : undefined;
  return (
    languageOf(context.request.get(LANGUAGE_HEADER)) ??
    languageOf(preference) ??
    acceptedLanguage(context.request.get('accept-language')) ??
    fallback
  );
}

function acceptedLanguage(header: string): Language | null {
  const [best] = header
    .split(',')
    .map((range) => {
      const [tag, quality = '1'] = range.split(/;\s*q=/);
      return { language: languageOf(tag), quality: Number(quality) };
    })
    .filter(({ language, quality }) => language !== null && quality > 0)
    .sort((first, second) => second.quality - first.quality);
  return best?.language ?? null;
}

/** The language of the plugin that a tag such as `zh-CN` asks for; null for all others. */
export function languageOf(tag: unknown): Language | null {
  if (typeof tag !== 'string') return null;
  const [primary] = tag.trim().toLowerCase().split('-');
  if (primary === 'zh') return 'zh-Hans';
  return primary === 'en' ? 'en' : null;
}
