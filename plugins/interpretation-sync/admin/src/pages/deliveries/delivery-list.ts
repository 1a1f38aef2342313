import type { DeliveryAnswer } from '../../../../shared/contracts';

/** What the table and the cards of a page of deliveries take. */
export interface DeliveryListProps {
  deliveries: DeliveryAnswer[];
  mayRetry: boolean;
  /** Takes the focus of a button that goes. */
  onRetried: () => void;
}

/** The same for one delivery. */
export interface DeliveryItemProps extends Omit<DeliveryListProps, 'deliveries'> {
  delivery: DeliveryAnswer;
}
