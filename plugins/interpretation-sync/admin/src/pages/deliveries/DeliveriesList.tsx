import { Flex } from '@strapi/design-system';
import { useIsDesktop } from '@strapi/strapi/admin';
import type { DeliveryListProps } from './delivery-list';
import { DeliveriesTable } from './DeliveriesTable';
import { DeliveryCard } from './DeliveryCard';

/** A page of deliveries, as a table or, on a narrow screen, as cards. */
export function DeliveriesList({ deliveries, ...list }: DeliveryListProps) {
  if (useIsDesktop()) return <DeliveriesTable deliveries={deliveries} {...list} />;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} {...list} />
      ))}
    </Flex>
  );
}
