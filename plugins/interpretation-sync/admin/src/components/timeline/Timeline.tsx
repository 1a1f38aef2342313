import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGetTimelineQuery } from '../../services/timeline-api';
import { PanelError } from '../panel/PanelError';
import { PanelLoading } from '../panel/PanelLoading';
import { TimelineEntries } from './TimelineEntries';

const PAGE_SIZE = 10;

interface TimelineProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  /** Of the body, in which due dates are told; undefined where it is not known here. */
  timeZone: string | undefined;
}

/** What has happened to a document (全程留痕), the newest first, page by page. */
export function Timeline({ timeZone, ...document }: TimelineProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const [page, setPage] = useState(1);
  const { data, error, isFetching, refetch } = useGetTimelineQuery(
    { ...document, page, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true },
  );

  if (error) {
    return (
      <PanelError onRetry={refetch}>
        {translate('timeline.error', { reason: errorSentence(error) })}
      </PanelError>
    );
  }
  if (!data) return <PanelLoading>{translate('timeline.loading')}</PanelLoading>;
  const { entries, pagination } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      <TimelineEntries entries={entries} timeZone={timeZone} isBusy={isFetching} />
      {pagination.pageCount > 1 && (
        <Flex tag="nav" aria-label={translate('timeline.pages')} gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            disabled={page === 1 || isFetching}
            onClick={() => setPage(page - 1)}
          >
            {translate('timeline.newer')}
          </Button>
          <Button
            variant="tertiary"
            disabled={page >= pagination.pageCount || isFetching}
            onClick={() => setPage(page + 1)}
          >
            {translate('timeline.older')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {translate('timeline.page', { page, count: pagination.pageCount })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
