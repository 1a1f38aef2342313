import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { DeliveryState } from '../../../shared/contracts';
import { pageNumbersIn } from '../services/address-values';

/** Which deliveries the list shows. */
export const deliveryStates = ['all', 'waiting', 'sent', 'failed', 'cancelled'] as const satisfies (
  DeliveryState | 'all'
)[];

interface DeliveriesView {
  state: (typeof deliveryStates)[number];
  page: number;
  pageSize: number;
}

/** What the list of deliveries shows, kept in its address: a link to it shows the same. */
export function useDeliveriesView() {
  const [{ query }, setQuery] = useQueryParams<Partial<Record<keyof DeliveriesView, unknown>>>();
  const view: DeliveriesView = {
    state: deliveryStates.find((known) => known === query.state) ?? 'all',
    ...pageNumbersIn(query),
  };
  /** Shows other deliveries, from the first page on. */
  const show = useCallback(
    (next: Partial<DeliveriesView>) => setQuery({ page: 1, ...next }, 'push', 'page' in next),
    [setQuery],
  );
  return { view, show };
}
