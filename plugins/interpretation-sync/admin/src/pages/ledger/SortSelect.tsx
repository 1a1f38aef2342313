import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';
import { sortFields, type LedgerView, type SortField } from '../../services/ledger-view';
import type { TranslationKey } from '../../translations';

const labels = {
  disclosedAt: 'ledger.column.disclosed',
  dueAt: 'ledger.column.due',
  title: 'ledger.column.policy',
  number: 'ledger.column.number',
} as const satisfies Record<SortField, TranslationKey>;

const orders = sortFields.flatMap((field) => [
  { value: `${field}:asc`, sort: { field, direction: 'asc' as const } },
  { value: `${field}:desc`, sort: { field, direction: 'desc' as const } },
]);

interface SortSelectProps {
  value: LedgerView['sort'];
  onChange: (sort: LedgerView['sort']) => void;
}

/** The order of the ledger, where there are no columns to click on. */
export function SortSelect({ value, onChange }: SortSelectProps) {
  const translate = useTranslate();
  const choose = (chosen: string | number) => {
    const order = orders.find((known) => known.value === chosen);
    if (order) onChange(order.sort);
  };
  return (
    <Field.Root>
      <Field.Label>{translate('ledger.order')}</Field.Label>
      <SingleSelect size="S" value={`${value.field}:${value.direction}`} onChange={choose}>
        {orders.map(({ value: order, sort: { field, direction } }) => (
          <SingleSelectOption key={order} value={order}>
            {translate(direction === 'asc' ? 'ledger.order.ascending' : 'ledger.order.descending', {
              column: translate(labels[field]),
            })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
