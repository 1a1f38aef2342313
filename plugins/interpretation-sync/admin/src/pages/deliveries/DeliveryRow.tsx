import { Typography } from '@strapi/design-system';
import { DeliveryProblem } from '../../components/deliveries/DeliveryProblem';
import { DeliveryStatus } from '../../components/deliveries/DeliveryStatus';
import { RetryButton } from '../../components/deliveries/RetryButton';
import { LevelBadge } from '../../components/LevelBadge';
import { Td } from '../../components/Table';
import { useChannelName } from '../../hooks/use-channel-name';
import { useRecipientText } from '../../hooks/use-recipient-text';
import type { DeliveryItemProps } from './delivery-list';
import { DeliverySubject } from './DeliverySubject';

/** One delivery as a row of the table. */
export function DeliveryRow({ delivery, mayRetry, onRetried }: DeliveryItemProps) {
  const channelName = useChannelName();
  const recipientText = useRecipientText();
  const { state, level, channel, recipient, attempts } = delivery;
  return (
    <tr>
      <Td minWidth="14rem">
        <DeliverySubject delivery={delivery} />
      </Td>
      <Td minWidth="4rem">{level && <LevelBadge level={level} />}</Td>
      <Td minWidth="9rem">
        <Typography>{recipientText(recipient)}</Typography>
      </Td>
      <Td minWidth="6rem">
        <Typography>{channelName(channel)}</Typography>
      </Td>
      <Td minWidth="12rem">
        <DeliveryStatus delivery={delivery} />
      </Td>
      <Td minWidth="5rem">
        <Typography>{attempts}</Typography>
      </Td>
      <Td minWidth="15rem">
        <DeliveryProblem delivery={delivery} />
      </Td>
      {mayRetry && (
        <Td>{state === 'failed' && <RetryButton delivery={delivery} onRetried={onRetried} />}</Td>
      )}
    </tr>
  );
}
