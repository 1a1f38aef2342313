import { Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeliveryAnswer, DeliveryState } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';
import { deliveryMomentWords, deliveryStateWords } from '../../services/words';

const variants = {
  waiting: 'secondary',
  sent: 'success',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<DeliveryState, unknown>;

/** How a delivery stands, and since or until when. */
export function DeliveryStatus({ delivery }: { delivery: DeliveryAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { state } = delivery;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={variants[state]} size="S">
        <Typography tag="span" variant="omega" fontWeight="bold" textColor="inherit">
          {translate(deliveryStateWords[state])}
        </Typography>
      </Status>
      <Typography variant="pi" textColor="neutral600">
        {translate(deliveryMomentWords[state], { date: instantText(momentOf(delivery), locale) })}
      </Typography>
    </Flex>
  );
}

function momentOf(delivery: DeliveryAnswer): string {
  const { sentAt, failedAt, cancelledAt, nextAttemptAt, deliverAt } = delivery;
  return sentAt ?? failedAt ?? cancelledAt ?? nextAttemptAt ?? deliverAt;
}
