import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/contracts';
import { findingValues } from '../../../shared/translations/finding-values';
import { findingId } from '../translations';
import { useLanguage, useTranslate } from './use-translate';

/** Gives the function that turns a finding into its sentence; an unknown code still gets one. */
export function useFindingSentence(): (finding: Finding) => string {
  const { formatMessage, messages } = useIntl();
  const translate = useTranslate();
  const language = useLanguage();
  return useCallback(
    (finding) => {
      const id = findingId(finding.code);
      const values = findingValues(finding, language);
      if (id in messages) return formatMessage({ id }, values);
      return translate('finding.unknown', { ...values, code: finding.code });
    },
    [formatMessage, messages, translate, language],
  );
}
