import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useRetryDeliveryMutation } from '../../services/deliveries-api';

interface RetryButtonProps {
  delivery: DeliveryAnswer;
  /** Of the recipient. */
  name: string;
}

/** Lets a delivery that has failed be sent again. */
export function RetryButton({ delivery, name }: RetryButtonProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [retry, { isLoading }] = useRetryDeliveryMutation();

  const onClick = async () => {
    const answer = await retry(delivery.id);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorSentence(answer.error) }
        : { type: 'success', message: translate('deliveries.retried', { name }) },
    );
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
