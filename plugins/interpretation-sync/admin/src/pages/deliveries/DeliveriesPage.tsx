import { Box, EmptyStateLayout } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { ListPagination } from '../../components/ListPagination';
import { RequestError } from '../../components/RequestError';
import { useDeliveriesView } from '../../hooks/use-deliveries-view';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useLastPage } from '../../hooks/use-last-page';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetDeliveriesQuery } from '../../services/deliveries-api';
import { DeliveriesList } from './DeliveriesList';
import { StateFilter } from './StateFilter';

/** All deliveries (通知记录) of the office, those of digests too, the latest first. */
export function DeliveriesPage() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { view, show } = useDeliveriesView();
  const mayRetry = useRBAC(permissions.retryDeliveries).allowedActions.canRetry === true;
  const { currentData, error, refetch } = useGetDeliveriesQuery(view, {
    refetchOnMountOrArgChange: true,
  });
  const { deliveries, pagination } = currentData ?? {};
  useLastPage(view.page, pagination, show);
  const list = useRef<HTMLDivElement>(null);
  return (
    <Page.Main>
      <Page.Title>{translate('deliveries.title')}</Page.Title>
      <Layouts.Header
        title={translate('deliveries.title')}
        subtitle={pagination && translate('deliveries.subtitle', { total: pagination.total })}
      />
      <Layouts.Action startActions={<StateFilter view={view} show={show} />} />
      <Layouts.Content>
        {error && (
          <RequestError onRetry={refetch}>
            {translate('deliveries.error', { reason: errorSentence(error) })}
          </RequestError>
        )}
        {!error && !deliveries && <Page.Loading>{translate('deliveries.loading')}</Page.Loading>}
        {!error && deliveries && (
          <Box ref={list} tabIndex={-1}>
            {deliveries.length === 0 ? (
              <EmptyStateLayout
                icon={<Mail width="4rem" height="4rem" aria-hidden />}
                content={translate('deliveries.empty')}
                shadow="tableShadow"
              />
            ) : (
              <DeliveriesList
                deliveries={deliveries}
                mayRetry={mayRetry}
                onRetried={() => list.current?.focus()}
              />
            )}
          </Box>
        )}
        <ListPagination pagination={pagination} />
      </Layouts.Content>
    </Page.Main>
  );
}
