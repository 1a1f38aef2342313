import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { joinWords, quoteTitle } from '../../../../shared/translations/finding-values';
import { Notice } from '../../components/Notice';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath } from '../../services/document-path';
import { instantText } from '../../services/due-moment';
import { useGetTrialQuery } from '../../services/settings-api';
import { checkWords } from '../../services/words';
import type { TranslationKey } from '../../translations';

const names: Readonly<Record<string, TranslationKey>> = checkWords;

/** What the gate would have refused since the trial (试运行) began. */
export function TrialSummary() {
  const translate = useTranslate();
  const language = useLanguage();
  const { locale } = useIntl();
  const errorSentence = useErrorSentence();
  const { data, error } = useGetTrialQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) {
    return (
      <Notice tone="danger">
        {translate('settings.trial.error', { reason: errorSentence(error) })}
      </Notice>
    );
  }
  if (!data) return <Loader small>{translate('settings.trial.loading')}</Loader>;

  /** A code names its check before the point. */
  const checkName = (code: string) => {
    const name = names[code.slice(0, code.indexOf('.'))];
    return name ? translate(name) : code;
  };
  return (
    <Box background="neutral100" padding={4} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="p">
          {translate(data.count === 0 ? 'settings.trial.none' : 'settings.trial.count', {
            count: data.count,
            since: data.since ? instantText(data.since, locale) : '',
          })}
        </Typography>
        {data.latest.length > 0 && (
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={3}
            aria-label={translate('settings.trial.latest')}
          >
            {data.latest.map((refusal) => (
              <li key={`${refusal.at}:${refusal.uid}:${refusal.documentId}`}>
                <Link tag={NavLink} to={documentPath(refusal)}>
                  {quoteTitle(refusal.title, language)}
                </Link>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {translate('settings.trial.line', {
                    date: instantText(refusal.at, locale),
                    checks: joinWords([...new Set(refusal.codes.map(checkName))], language),
                  })}
                </Typography>
              </li>
            ))}
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
