import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import english from './en.json';
import chinese from './zh-Hans.json';

/** Adds the editor's own words, so that they are loaded with the editor and not before. */
export const BodyTranslations = ({ children }: { children: ReactNode }) => {
  const { locale, messages } = useIntl();
  const own = locale.startsWith('zh') ? chinese : english;
  return (
    <IntlProvider locale={locale} messages={{ ...messages, ...own }} textComponent="span">
      {children}
    </IntlProvider>
  );
};
