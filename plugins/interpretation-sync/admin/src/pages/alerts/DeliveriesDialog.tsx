import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import type { AlertAnswer } from '../../../../shared/contracts';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGetAlertDeliveriesQuery } from '../../services/deliveries-api';
import { DeliveryItem } from './DeliveryItem';

interface DeliveriesDialogProps {
  alert: AlertAnswer;
  onClose: () => void;
}

/** Over which channel an alert went to whom, when, and what went wrong. */
export function DeliveriesDialog({ alert, onClose }: DeliveriesDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { data, error, refetch } = useGetAlertDeliveriesQuery(alert.id, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <DialogFrame title={translate('deliveries.title')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{alert.policy.title}</Typography>
          {error && (
            <RequestError onRetry={refetch}>
              {translate('deliveries.error', { reason: errorSentence(error) })}
            </RequestError>
          )}
          {!data && !error && <Loader small>{translate('deliveries.loading')}</Loader>}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {data?.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery} />
            ))}
          </Flex>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {translate('deliveries.close')}
        </Button>
      </Modal.Footer>
    </DialogFrame>
  );
}
