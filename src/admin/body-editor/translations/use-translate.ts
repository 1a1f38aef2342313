import { useIntl } from 'react-intl';
import type english from './en.json';

export type TranslationKey = keyof typeof english;

/** Looks up the editor's own words. */
export const useTranslate = () => {
  const { formatMessage } = useIntl();
  return (key: TranslationKey, values?: Record<string, string | number>): string =>
    formatMessage({ id: key }, values);
};
