import { Box, Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { DeadlineBadge } from '../../components/DeadlineBadge';
import { RequestError } from '../../components/RequestError';
import { SectionCard } from '../../components/SectionCard';
import { TimelineEntries } from '../../components/timeline/TimelineEntries';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetDeadlineQuery } from '../../services/ledger-api';
import { ledgerPath } from '../../services/page-paths';
import { DeadlineFacts } from './DeadlineFacts';
import { MoveStart } from './MoveStart';

/** One deadline: what it is counted from and to, and everything that happened. */
export function DeadlinePage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const language = useLanguage();
  const errorSentence = useErrorSentence();
  const mayBackdate = useRBAC(permissions.backdateDeadlines).allowedActions.canBackdate === true;
  const {
    currentData: deadline,
    error,
    refetch,
  } = useGetDeadlineQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  if (!deadline && !error) return <Page.Loading>{translate('deadline.loading')}</Page.Loading>;
  const title = translate('deadline.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={deadline && quoteTitle(deadline.policy.title, language)}
        navigationAction={<BackButton fallback={ledgerPath([])} />}
        secondaryAction={deadline && <DeadlineBadge state={deadline.state} />}
        primaryAction={deadline && mayBackdate ? <MoveStart deadline={deadline} /> : undefined}
      />
      <Layouts.Content>
        {error && (
          <RequestError onRetry={() => refetch()}>
            {translate('deadline.error', { reason: errorSentence(error) })}
          </RequestError>
        )}
        {deadline && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
              <DeadlineFacts deadline={deadline} />
            </Box>
            <SectionCard title={translate('timeline.label')}>
              <TimelineEntries entries={deadline.timeline} timeZone={deadline.timeZone} />
            </SectionCard>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
