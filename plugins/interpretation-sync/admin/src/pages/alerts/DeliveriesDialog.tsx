import { Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { AlertAnswer } from '../../../../shared/contracts';
import { DialogActions } from '../../components/dialogs/DialogActions';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetDeliveriesQuery } from '../../services/deliveries-api';
import { DeliveryItem } from './DeliveryItem';

/** As many as one alert has in any office; the server gives no more at once. */
const MOST_DELIVERIES = 100;

interface DeliveriesDialogProps {
  alert: AlertAnswer;
  onClose: () => void;
}

/** Over which channel an alert went to whom, when, and what went wrong. */
export function DeliveriesDialog({ alert, onClose }: DeliveriesDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const mayRetry = useRBAC(permissions.retryDeliveries).allowedActions.canRetry === true;
  const { data, error, refetch } = useGetDeliveriesQuery(
    { alert: alert.id, pageSize: MOST_DELIVERIES },
    { refetchOnMountOrArgChange: true },
  );
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
            {data?.deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery} mayRetry={mayRetry} />
            ))}
          </Flex>
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose} cancelLabel={translate('deliveries.close')} />
    </DialogFrame>
  );
}
