import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useRecipientText } from '../../hooks/use-recipient-text';
import { useTranslate } from '../../hooks/use-translate';
import { useRetryDeliveryMutation } from '../../services/deliveries-api';

interface RetryButtonProps {
  delivery: DeliveryAnswer;
  /** Called before the button goes with the failure, so that its focus may go elsewhere. */
  onRetried?: () => void;
}

/** Lets a delivery that has failed be sent again. */
export function RetryButton({ delivery, onRetried }: RetryButtonProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [retry, { isLoading }] = useRetryDeliveryMutation();
  const name = useRecipientText()(delivery.recipient);

  const onClick = async () => {
    const answer = await retry(delivery.id);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    toggleNotification({ type: 'success', message: translate('deliveries.retried', { name }) });
    onRetried?.();
  };

  return (
    <div>
      <Button
        variant="secondary"
        size="S"
        loading={isLoading}
        disabled={isLoading}
        aria-label={translate('deliveries.retry.of', { name })}
        onClick={onClick}
      >
        {translate('deliveries.retry')}
      </Button>
    </div>
  );
}
