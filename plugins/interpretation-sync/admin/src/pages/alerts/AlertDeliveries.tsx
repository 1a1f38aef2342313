import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AlertAnswer, DeliveryState } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { deliveryCountWords } from '../../services/words';
import { DeliveriesDialog } from './DeliveriesDialog';

const STATES: readonly DeliveryState[] = ['failed', 'waiting', 'sent', 'cancelled'];

/** How the deliveries (通知记录) of an alert stand, with the way to each of them. */
export function AlertDeliveries({ alert }: { alert: AlertAnswer }) {
  const translate = useTranslate();
  const title = quoteTitle(alert.policy.title, useLanguage());
  const mayRead = useRBAC(permissions.readDeliveries).allowedActions.canRead === true;
  const [isOpen, setIsOpen] = useState(false);
  const present = STATES.filter((state) => alert.deliveries[state] > 0);
  if (present.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {translate('deliveries.none')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {present.map((state) => (
        <Typography
          key={state}
          variant="pi"
          textColor={state === 'failed' ? 'danger600' : 'neutral800'}
        >
          {translate(deliveryCountWords[state], { count: alert.deliveries[state] })}
        </Typography>
      ))}
      {mayRead && (
        <TextButton
          aria-label={translate('deliveries.open.of', { title })}
          onClick={() => setIsOpen(true)}
        >
          {translate('deliveries.open')}
        </TextButton>
      )}
      {isOpen && <DeliveriesDialog alert={alert} onClose={() => setIsOpen(false)} />}
    </Flex>
  );
}
