import { Flex, Status, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { DeliveryAnswer, DeliveryState } from '../../../../shared/contracts';
import { useTranslate, type Translate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { instantText } from '../../services/due-moment';
import { addresseeWords, deliveryMomentWords, deliveryStateWords } from '../../services/words';
import { RetryButton } from './RetryButton';

const variants = {
  waiting: 'secondary',
  sent: 'success',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<DeliveryState, unknown>;

/** One delivery: to whom, over what, how it stands, and the button that sends it again. */
export function DeliveryItem({ delivery }: { delivery: DeliveryAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const mayRetry = useRBAC(permissions.retryDeliveries).allowedActions.canRetry === true;
  const { state, channel, recipient, attempts, code, detail } = delivery;
  const name = recipientText(recipient, translate);
  const problem = state === 'sent' ? null : [code, detail].filter(Boolean).join(': ');
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      borderColor="neutral200"
      hasRadius
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
        <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {translate('deliveries.recipient', { name, channel })}
        </Typography>
        <Status variant={variants[state]} size="S">
          <Typography tag="span" variant="omega" fontWeight="bold" textColor="inherit">
            {translate(deliveryStateWords[state])}
          </Typography>
        </Status>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {translate(deliveryMomentWords[state], {
          date: instantText(momentOf(delivery), locale),
          attempts,
        })}
      </Typography>
      {problem && (
        <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {translate('deliveries.problem', { problem })}
        </Typography>
      )}
      {state === 'failed' && mayRetry && <RetryButton delivery={delivery} name={name} />}
    </Flex>
  );
}

function momentOf(delivery: DeliveryAnswer): string {
  const { sentAt, failedAt, cancelledAt, nextAttemptAt, deliverAt } = delivery;
  return sentAt ?? failedAt ?? cancelledAt ?? nextAttemptAt ?? deliverAt;
}

function recipientText(
  { name, role, department }: DeliveryAnswer['recipient'],
  translate: Translate,
): string {
  const word = translate(addresseeWords[role]);
  return name === '' ? word : translate('deliveries.person', { name, role: word, department });
}
