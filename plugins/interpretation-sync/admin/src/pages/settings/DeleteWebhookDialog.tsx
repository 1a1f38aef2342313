import { Button, Dialog, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { WebhookAnswer } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useReturnFocus } from '../../hooks/use-return-focus';
import { useTranslate } from '../../hooks/use-translate';
import { useDeleteInterpretationSyncWebhookMutation } from '../../services/webhooks-api';

interface DeleteWebhookDialogProps {
  webhook: WebhookAnswer;
  onClose: () => void;
}

/** Asks before a subscription is deleted. */
export function DeleteWebhookDialog({ webhook: { id, name }, onClose }: DeleteWebhookDialogProps) {
  const translate = useTranslate();
  const returnFocus = useReturnFocus();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading }] = useDeleteInterpretationSyncWebhookMutation();

  const confirm = async () => {
    const answer = await remove(id);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorSentence(answer.error) }
        : { type: 'success', message: translate('settings.webhooks.deleted', { name }) },
    );
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content onCloseAutoFocus={returnFocus}>
        <Dialog.Header>{translate('settings.webhooks.delete')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">{translate('settings.webhooks.delete.ask', { name })}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {translate('settings.save.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth loading={isLoading} onClick={confirm}>
            {translate('settings.webhooks.delete')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
