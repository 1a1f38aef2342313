import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useId } from 'react';
import { FailedDeliveriesNotice } from '../../components/deliveries/FailedDeliveriesNotice';
import { Notice } from '../../components/Notice';
import { RequestError } from '../../components/RequestError';
import { ToDoList } from '../../components/ToDoList';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { alertsPath, ledgerPath } from '../../services/page-paths';
import { useGetOverviewQuery } from '../../services/statistics-api';
import { BlockedDrafts } from './BlockedDrafts';
import { ToDoPanel } from './ToDoPanel';
import { UnreachableNotice } from './UnreachableNotice';

/** What needs people now (待办事项), and whether the work calendar still reaches far enough. */
export function ToDoSection() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const heading = useId();
  const mayReadAlerts = useRBAC(permissions.readAlerts).allowedActions.canRead === true;
  const { data, error, refetch } = useGetOverviewQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error) {
    return (
      <RequestError onRetry={() => refetch()}>
        {translate('overview.error', { reason: errorSentence(error) })}
      </RequestError>
    );
  }
  if (!data) return <Loader>{translate('overview.loading')}</Loader>;
  const { overdue, dueToday, dueSoon, blockedDrafts, openAlerts, calendar, unreachable } = data;
  const upcoming = ledgerPath(['approaching', 'open']);
  return (
    <Flex tag="section" aria-labelledby={heading} direction="column" alignItems="stretch" gap={4}>
      {calendar.urgency !== 'none' && (
        <Notice tone={calendar.urgency === 'missing' ? 'danger' : 'warning'}>
          {translate('overview.calendar', { until: calendar.until })}
        </Notice>
      )}
      {unreachable.total > 0 && <UnreachableNotice unreachable={unreachable} />}
      <FailedDeliveriesNotice />
      <Typography tag="h2" id={heading} variant="beta">
        {translate('overview.todo')}
      </Typography>
      <Box
        style={{
          display: 'grid',
          gap: '1.6rem',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))',
        }}
      >
        <ToDoPanel
          title={translate('overview.overdue')}
          total={overdue.total}
          isPressing
          all={ledgerPath(['overdue'])}
        >
          <ToDoList items={overdue.items} />
        </ToDoPanel>
        <ToDoPanel
          title={translate('overview.due-today')}
          total={dueToday.total}
          isPressing
          all={upcoming}
        >
          <ToDoList items={dueToday.items} />
        </ToDoPanel>
        <ToDoPanel title={translate('overview.due-soon')} total={dueSoon.total} all={upcoming}>
          <ToDoList items={dueSoon.items} />
        </ToDoPanel>
        <ToDoPanel title={translate('overview.blocked')} total={blockedDrafts.total}>
          <BlockedDrafts items={blockedDrafts.items} />
        </ToDoPanel>
        {mayReadAlerts && (
          <ToDoPanel title={translate('overview.alerts')} total={openAlerts} all={alertsPath}>
            <Typography textColor="neutral600">{translate('overview.alerts.remark')}</Typography>
          </ToDoPanel>
        )}
      </Box>
    </Flex>
  );
}
