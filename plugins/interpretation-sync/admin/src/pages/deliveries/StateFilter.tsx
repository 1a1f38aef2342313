import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { deliveryStates, type useDeliveriesView } from '../../hooks/use-deliveries-view';
import { useTranslate } from '../../hooks/use-translate';
import { deliveryStateWords } from '../../services/words';

/** Chooses which deliveries the list shows. */
export function StateFilter({ view, show }: ReturnType<typeof useDeliveriesView>) {
  const translate = useTranslate();
  return (
    <SingleSelect
      size="S"
      aria-label={translate('deliveries.filter.state')}
      value={view.state}
      onChange={(chosen) => show({ state: deliveryStates.find((known) => known === chosen) })}
    >
      {deliveryStates.map((state) => (
        <SingleSelectOption key={state} value={state}>
          {translate(state === 'all' ? 'deliveries.filter.all' : deliveryStateWords[state])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
