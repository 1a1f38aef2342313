import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeadlineState } from '../../../../shared/contracts';
import { stateLabel } from '../../components/DeadlineBadge';
import { useTranslate } from '../../hooks/use-translate';
import { deadlineStates } from '../../services/ledger-view';

interface StateFilterProps {
  value: DeadlineState[];
  onChange: (value: DeadlineState[]) => void;
}

/** Narrows the ledger down to one state or several. */
export function StateFilter({ value, onChange }: StateFilterProps) {
  const translate = useTranslate();
  const { formatList } = useIntl();
  const label = translate('ledger.column.state');
  const nameOf = (state: DeadlineState) => translate(stateLabel(state));
  const choose = (chosen: string[]) =>
    onChange(deadlineStates.filter((state) => chosen.includes(state)));
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        size="S"
        placeholder={translate('ledger.filter.all')}
        value={value}
        onChange={choose}
        onClear={() => onChange([])}
        clearLabel={translate('ledger.filter.clear', { label })}
        customizeContent={() => formatList(value.map(nameOf))}
      >
        {deadlineStates.map((state) => (
          <MultiSelectOption key={state} value={state}>
            {nameOf(state)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
}
