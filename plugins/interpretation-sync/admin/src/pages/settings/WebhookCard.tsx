import { Flex, IconButton, Switch, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { WebhookAnswer } from '../../../../shared/contracts';
import { joinWords } from '../../../../shared/translations/finding-values';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useEventWords } from '../../hooks/use-event-words';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { useSaveInterpretationSyncWebhookMutation } from '../../services/webhooks-api';
import { DeleteWebhookDialog } from './DeleteWebhookDialog';

interface WebhookCardProps {
  webhook: WebhookAnswer;
  isEditable: boolean;
  onEdit: () => void;
}

/** One subscription: where events go, which, and whether it is switched on. */
export function WebhookCard({ webhook, isEditable, onEdit }: WebhookCardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const eventWord = useEventWords();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveInterpretationSyncWebhookMutation();
  const [isDeleting, setIsDeleting] = useState(false);
  const { id, ...rest } = webhook;
  const { name, url, isEnabled, events } = rest;

  const enable = async (next: boolean) => {
    const answer = await save({ id, webhook: { ...rest, isEnabled: next } });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    const message = translate(
      next ? 'settings.webhooks.switched-on' : 'settings.webhooks.switched-off',
      { name },
    );
    toggleNotification({ type: 'success', message });
  };

  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      alignItems="flex-start"
      gap={4}
      wrap="wrap"
      padding={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 24rem" minWidth={0}>
        <Typography variant="delta" tag="h2">
          {name}
        </Typography>
        <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Typography>
        <Typography>{joinWords(events.map(eventWord), language)}</Typography>
      </Flex>
      <Flex gap={3}>
        <Switch
          aria-label={translate('settings.webhooks.enabled.of', { name })}
          checked={isEnabled}
          disabled={!isEditable || isLoading}
          onCheckedChange={enable}
          onLabel={translate('settings.webhooks.on')}
          offLabel={translate('settings.webhooks.off')}
          visibleLabels
        />
        {isEditable && (
          <>
            <IconButton label={translate('settings.webhooks.edit.of', { name })} onClick={onEdit}>
              <Pencil />
            </IconButton>
            <IconButton
              label={translate('settings.webhooks.delete.of', { name })}
              onClick={() => setIsDeleting(true)}
            >
              <Trash />
            </IconButton>
          </>
        )}
      </Flex>
      {isDeleting && <DeleteWebhookDialog webhook={webhook} onClose={() => setIsDeleting(false)} />}
    </Flex>
  );
}
