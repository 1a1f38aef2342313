import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';

interface ChoiceFilterProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** Narrows the ledger down to one of several values, or to none. */
export function ChoiceFilter({ label, value, options, onChange }: ChoiceFilterProps) {
  const translate = useTranslate();
  // What the address names and the office no longer has stays visible, so that it can be cleared.
  const isUnknown = value !== '' && options.every((option) => option.value !== value);
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        placeholder={translate('ledger.filter.all')}
        value={value}
        onChange={(chosen) => onChange(String(chosen))}
        onClear={() => onChange('')}
        clearLabel={translate('ledger.filter.clear', { label })}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
        {isUnknown && <SingleSelectOption value={value}>{value}</SingleSelectOption>}
      </SingleSelect>
    </Field.Root>
  );
}
