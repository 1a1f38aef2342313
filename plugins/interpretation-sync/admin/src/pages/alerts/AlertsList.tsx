import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { ArrowClockwise, Bell } from '@strapi/icons';
import { Page, useIsDesktop, useRBAC } from '@strapi/strapi/admin';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { AlertCard } from './AlertCard';
import { AlertsTable } from './AlertsTable';

interface AlertsListProps {
  /** Undefined while they are read. */
  alerts: AlertAnswer[] | undefined;
  error: Parameters<ReturnType<typeof useErrorSentence>>[0] | undefined;
  onRetry: () => void;
}

/** The alerts, or why there are none to see. */
export function AlertsList({ alerts, error, onRetry }: AlertsListProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const isWide = useIsDesktop();
  const mayAcknowledge =
    useRBAC(permissions.acknowledgeAlerts).allowedActions.canAcknowledge === true;
  if (error) {
    return (
      <EmptyStateLayout
        content={translate('alerts.error', { reason: errorSentence(error) })}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {translate('panel.retry')}
          </Button>
        }
        shadow="tableShadow"
      />
    );
  }
  if (!alerts) return <Page.Loading>{translate('alerts.loading')}</Page.Loading>;
  if (alerts.length === 0) {
    return (
      <EmptyStateLayout
        icon={<Bell width="4rem" height="4rem" aria-hidden />}
        content={translate('alerts.empty')}
        shadow="tableShadow"
      />
    );
  }
  if (isWide) return <AlertsTable alerts={alerts} mayAcknowledge={mayAcknowledge} />;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {alerts.map((alert) => (
        <AlertCard key={alert.id} alert={alert} mayAcknowledge={mayAcknowledge} />
      ))}
    </Flex>
  );
}
