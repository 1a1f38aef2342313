import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { RequestError } from '../../components/RequestError';
import { ChangeList } from '../../components/settings/ChangeList';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { instantText } from '../../services/due-moment';
import { useGetInterpretationSyncSettingsHistoryQuery } from '../../services/settings-api';

/** Who changed which setting, when and why. */
export function HistoryPage() {
  return (
    <Page.Protect permissions={permissions.readSettings}>
      <History />
    </Page.Protect>
  );
}

function History() {
  const translate = useTranslate();
  const { locale } = useIntl();
  const errorSentence = useErrorSentence();
  const [{ query }] = useQueryParams({ page: '1', pageSize: '10' });
  const { currentData, error, refetch } = useGetInterpretationSyncSettingsHistoryQuery(
    { page: Number(query.page), pageSize: Number(query.pageSize) },
    { refetchOnMountOrArgChange: true },
  );
  const { changes, pagination } = currentData ?? {};
  return (
    <Page.Main>
      <Page.Title>{translate('settings.history.title')}</Page.Title>
      <Layouts.Header
        title={translate('settings.history.title')}
        subtitle={translate('settings.history.intro')}
      />
      <Layouts.Content>
        {error && (
          <RequestError onRetry={refetch}>
            {translate('settings.history.error', { reason: errorSentence(error) })}
          </RequestError>
        )}
        {!error && !changes && <Page.Loading>{translate('settings.loading')}</Page.Loading>}
        {changes?.length === 0 && (
          <EmptyStateLayout content={translate('settings.history.empty')} shadow="tableShadow" />
        )}
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {changes?.map((change) => (
            <Box
              key={change.version}
              tag="li"
              background="neutral0"
              shadow="tableShadow"
              hasRadius
              padding={4}
            >
              <Flex direction="column" alignItems="stretch" gap={3}>
                <Typography variant="delta" tag="h2">
                  {translate('settings.history.by', {
                    version: change.version,
                    person: change.changedBy,
                    date: instantText(change.changedAt, locale),
                  })}
                </Typography>
                {change.reason && (
                  <Typography textColor="neutral700" tag="p">
                    {translate('settings.history.reason', { reason: change.reason })}
                  </Typography>
                )}
                <ChangeList changes={change.changes} />
              </Flex>
            </Box>
          ))}
        </Flex>
        {pagination && pagination.total > 0 && (
          <Box paddingTop={4}>
            <Pagination.Root pageCount={pagination.pageCount} total={pagination.total}>
              <Pagination.PageSize />
              <Pagination.Links />
            </Pagination.Root>
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
