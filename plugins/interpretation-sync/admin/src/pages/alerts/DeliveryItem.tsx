import { Flex, Typography } from '@strapi/design-system';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { DeliveryProblem } from '../../components/deliveries/DeliveryProblem';
import { DeliveryStatus } from '../../components/deliveries/DeliveryStatus';
import { RetryButton } from '../../components/deliveries/RetryButton';
import { useChannelName } from '../../hooks/use-channel-name';
import { useRecipientText } from '../../hooks/use-recipient-text';
import { useTranslate } from '../../hooks/use-translate';

interface DeliveryItemProps {
  delivery: DeliveryAnswer;
  mayRetry: boolean;
}

/** One delivery of an alert: to whom, over what, how it stands, and the button that sends it again. */
export function DeliveryItem({ delivery, mayRetry }: DeliveryItemProps) {
  const translate = useTranslate();
  const channelName = useChannelName();
  const recipientText = useRecipientText();
  const { state, channel, recipient, attempts } = delivery;
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
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {translate('deliveries.recipient', {
          name: recipientText(recipient),
          channel: channelName(channel),
        })}
      </Typography>
      <DeliveryStatus delivery={delivery} />
      <Typography variant="pi" textColor="neutral600">
        {translate('deliveries.attempts', { attempts })}
      </Typography>
      <DeliveryProblem delivery={delivery} isLabelled />
      {state === 'failed' && mayRetry && <RetryButton delivery={delivery} />}
    </Flex>
  );
}
