import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { FailedDeliveriesNotice } from '../../components/deliveries/FailedDeliveriesNotice';
import { ListPagination } from '../../components/ListPagination';
import { RequestError } from '../../components/RequestError';
import { useAlertsView } from '../../hooks/use-alerts-view';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useLastPage } from '../../hooks/use-last-page';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetAlertsQuery } from '../../services/alerts-api';
import { AlertsFilters } from './AlertsFilters';
import { AlertsList } from './AlertsList';
import { SweepButton } from './SweepButton';

/** All alerts of the office, those still to be dealt with first asked for. */
export function AlertsPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const errorSentence = useErrorSentence();
  const { view, show } = useAlertsView();
  const sweep = useRBAC(permissions.runSweep);
  const acknowledge = useRBAC(permissions.acknowledgeAlerts);
  const { currentData, error, refetch } = useGetAlertsQuery(view, {
    refetchOnMountOrArgChange: true,
  });
  const { alerts, pagination } = currentData ?? {};
  useLastPage(view.page, pagination, show);

  const policy = view.policy ? alerts?.[0]?.policy : undefined;
  return (
    <Page.Main>
      <Page.Title>{translate('alerts.title')}</Page.Title>
      <Layouts.Header
        title={translate('alerts.title')}
        subtitle={pagination && translate('alerts.subtitle', { total: pagination.total })}
        primaryAction={sweep.allowedActions.canRun ? <SweepButton /> : undefined}
      />
      <Layouts.Action
        startActions={
          <AlertsFilters
            view={view}
            show={show}
            policyTitle={policy && quoteTitle(policy.title, language)}
          />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FailedDeliveriesNotice />
          {error && (
            <RequestError onRetry={refetch}>
              {translate('alerts.error', { reason: errorSentence(error) })}
            </RequestError>
          )}
          {!error && !alerts && <Page.Loading>{translate('alerts.loading')}</Page.Loading>}
          {!error && alerts?.length === 0 && (
            <EmptyStateLayout
              icon={<Bell width="4rem" height="4rem" aria-hidden />}
              content={translate('alerts.empty')}
              shadow="tableShadow"
            />
          )}
          {!error && alerts && alerts.length > 0 && (
            <AlertsList
              alerts={alerts}
              mayAcknowledge={acknowledge.allowedActions.canAcknowledge === true}
              onNarrow={view.policy ? undefined : (documentId) => show({ policy: documentId })}
            />
          )}
        </Flex>
        <ListPagination pagination={pagination} />
      </Layouts.Content>
    </Page.Main>
  );
}
