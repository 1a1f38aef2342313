import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { WebhookAnswer } from '../../../../shared/contracts';
import { RequestError } from '../../components/RequestError';
import { Notice } from '../../components/Notice';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetInterpretationSyncWebhooksQuery } from '../../services/webhooks-api';
import { WebhookCard } from './WebhookCard';
import { WebhookDialog } from './WebhookDialog';

/** Which addresses are told of the plugin's events. */
export function WebhooksPage() {
  return (
    <Page.Protect permissions={permissions.readSettings}>
      <Webhooks />
    </Page.Protect>
  );
}

function Webhooks() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { isLoading, allowedActions } = useRBAC(permissions.changeWebhooks);
  const isEditable = allowedActions.canWebhooks === true;
  const { data, error, refetch } = useGetInterpretationSyncWebhooksQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  /** The subscription in the dialog; null while a new one is made. */
  const [edited, setEdited] = useState<WebhookAnswer | null | undefined>();
  return (
    <Page.Main>
      <Page.Title>{translate('settings.webhooks.title')}</Page.Title>
      <Layouts.Header
        title={translate('settings.webhooks.title')}
        subtitle={translate('settings.webhooks.intro')}
        primaryAction={
          isEditable ? (
            <Button startIcon={<Plus />} onClick={() => setEdited(null)}>
              {translate('settings.webhooks.add')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!isLoading && !isEditable && (
            <Notice tone="warning">{translate('settings.read-only')}</Notice>
          )}
          {error && (
            <RequestError onRetry={refetch}>
              {translate('settings.webhooks.error', { reason: errorSentence(error) })}
            </RequestError>
          )}
          {!error && !data && <Page.Loading>{translate('settings.loading')}</Page.Loading>}
          {data?.length === 0 && (
            <EmptyStateLayout content={translate('settings.webhooks.empty')} shadow="tableShadow" />
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {data?.map((webhook) => (
              <WebhookCard
                key={webhook.id}
                webhook={webhook}
                isEditable={isEditable}
                onEdit={() => setEdited(webhook)}
              />
            ))}
          </Flex>
        </Flex>
      </Layouts.Content>
      {edited !== undefined && (
        <WebhookDialog webhook={edited} onClose={() => setEdited(undefined)} />
      )}
    </Page.Main>
  );
}
