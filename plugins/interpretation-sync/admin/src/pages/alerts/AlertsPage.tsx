import { Box } from '@strapi/design-system';
import { Layouts, Page, Pagination, useRBAC } from '@strapi/strapi/admin';
import { useAlertsView } from '../../hooks/use-alerts-view';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetAlertsQuery } from '../../services/alerts-api';
import { AlertsFilterSelect } from './AlertsFilterSelect';
import { AlertsList } from './AlertsList';
import { SweepButton } from './SweepButton';

/** All alerts of the office, the open ones first asked for. */
export function AlertsPage() {
  const translate = useTranslate();
  const { filter, setFilter, page, pageSize } = useAlertsView();
  const sweep = useRBAC(permissions.runSweep);
  const answer = useGetAlertsQuery(
    { state: filter, page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  const { pagination } = answer.currentData ?? {};
  return (
    <Page.Main>
      <Page.Title>{translate('alerts.title')}</Page.Title>
      <Layouts.Header
        title={translate('alerts.title')}
        subtitle={pagination && translate('alerts.subtitle', { total: pagination.total })}
        primaryAction={sweep.allowedActions.canRun ? <SweepButton /> : undefined}
      />
      <Layouts.Action startActions={<AlertsFilterSelect value={filter} onChange={setFilter} />} />
      <Layouts.Content>
        <AlertsList
          alerts={answer.currentData?.alerts}
          error={answer.error}
          onRetry={() => answer.refetch()}
        />
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
