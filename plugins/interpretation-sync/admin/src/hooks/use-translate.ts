import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../../../shared/translations/finding-values';
import { translationId, type TranslationKey } from '../translations';

export type Translate = (key: TranslationKey, values?: Record<string, string | number>) => string;

/** Gives the function that says a sentence of the plugin in the reader's language. */
export function useTranslate(): Translate {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: translationId(key) }, values),
    [formatMessage],
  );
}

/** The language in which the plugin speaks to this reader. */
export function useLanguage(): Language {
  return useIntl().locale.startsWith('zh') ? 'zh-Hans' : 'en';
}
