import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pagination, useQueryParams } from '@strapi/strapi/admin';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGetWorkCalendarVersionsQuery } from '../../services/calendars-api';
import { VersionEntry } from './VersionEntry';

interface VersionsProps {
  /** The version in force. */
  current: number;
  /** Absent where the person may not change the calendar. */
  onRollback?: ((version: number) => void) | undefined;
}

/** Who changed what in the calendar, when and why; the newest first. */
export function Versions({ current, onRollback }: VersionsProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const [{ query }] = useQueryParams({ page: '1', pageSize: '10' });
  const { currentData, error, refetch } = useGetWorkCalendarVersionsQuery({
    page: Number(query.page),
    pageSize: Number(query.pageSize),
  });
  const { versions, pagination } = currentData ?? {};
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="beta">
        {translate('calendar.versions')}
      </Typography>
      {error && (
        <RequestError onRetry={refetch}>
          {translate('calendar.error', { reason: errorSentence(error) })}
        </RequestError>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {versions?.map((version) => (
          <Box
            key={version.version}
            tag="li"
            background="neutral0"
            shadow="tableShadow"
            hasRadius
            padding={4}
          >
            <VersionEntry
              version={version}
              isCurrent={version.version === current}
              action={
                onRollback &&
                version.version !== current && (
                  <Button
                    variant="secondary"
                    aria-label={translate('calendar.rollback.title', { version: version.version })}
                    onClick={() => onRollback(version.version)}
                  >
                    {translate('calendar.rollback')}
                  </Button>
                )
              }
            />
          </Box>
        ))}
      </Flex>
      {pagination && pagination.pageCount > 1 && (
        <Pagination.Root pageCount={pagination.pageCount} total={pagination.total}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </Flex>
  );
}
