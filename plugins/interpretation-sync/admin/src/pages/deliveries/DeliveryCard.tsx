import { Flex, Typography } from '@strapi/design-system';
import { DeliveryProblem } from '../../components/deliveries/DeliveryProblem';
import { DeliveryStatus } from '../../components/deliveries/DeliveryStatus';
import { RetryButton } from '../../components/deliveries/RetryButton';
import { LabelledValue } from '../../components/LabelledValue';
import { LevelBadge } from '../../components/LevelBadge';
import { ListCard } from '../../components/ListCard';
import { useChannelName } from '../../hooks/use-channel-name';
import { useRecipientText } from '../../hooks/use-recipient-text';
import { useTranslate } from '../../hooks/use-translate';
import type { DeliveryItemProps } from './delivery-list';
import { DeliverySubject } from './DeliverySubject';

/** One delivery on a narrow screen. */
export function DeliveryCard({ delivery, mayRetry, onRetried }: DeliveryItemProps) {
  const translate = useTranslate();
  const channelName = useChannelName();
  const recipientText = useRecipientText();
  const { state, level, channel, recipient, attempts } = delivery;
  return (
    <ListCard>
      {level && (
        <div>
          <LevelBadge level={level} />
        </div>
      )}
      <DeliverySubject delivery={delivery} />
      <DeliveryStatus delivery={delivery} />
      <DeliveryProblem delivery={delivery} isLabelled />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <LabelledValue label={translate('deliveries.column.recipient')}>
          <Typography>{recipientText(recipient)}</Typography>
        </LabelledValue>
        <LabelledValue label={translate('deliveries.column.channel')}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{channelName(channel)}</Typography>
        </LabelledValue>
        <LabelledValue label={translate('deliveries.column.attempts')}>
          <Typography>{attempts}</Typography>
        </LabelledValue>
      </Flex>
      {state === 'failed' && mayRetry && <RetryButton delivery={delivery} onRetried={onRetried} />}
    </ListCard>
  );
}
