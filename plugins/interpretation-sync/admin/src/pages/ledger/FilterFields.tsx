import { Box } from '@strapi/design-system';
import { CivilDateField } from '../../components/CivilDateField';
import { useChoiceText } from '../../hooks/use-choice-text';
import { useTranslate } from '../../hooks/use-translate';
import { useGetLedgerChoicesQuery } from '../../services/ledger-api';
import type { LedgerChoice } from '../../services/ledger-view';
import { ChoiceFilter } from './ChoiceFilter';
import { StateFilter } from './StateFilter';

interface FilterFieldsProps {
  value: LedgerChoice;
  onChange: (change: Partial<LedgerChoice>) => void;
}

/** Everything that the ledger can be narrowed down by, besides its search. */
export function FilterFields({ value, onChange }: FilterFieldsProps) {
  const translate = useTranslate();
  const choiceText = useChoiceText();
  const { data: choices } = useGetLedgerChoicesQuery();
  const labelled = (values: string[] = []) =>
    values.map((choice) => ({ value: choice, label: choiceText(choice) }));
  const departments = (choices?.departments ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <Box
      tag="section"
      aria-label={translate('ledger.filters')}
      width="100%"
      style={{
        display: 'grid',
        gap: '1.2rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
      }}
    >
      <StateFilter value={value.states} onChange={(states) => onChange({ states })} />
      <ChoiceFilter
        label={translate('ledger.column.department')}
        value={value.department}
        options={departments}
        onChange={(department) => onChange({ department })}
      />
      <ChoiceFilter
        label={translate('ledger.column.category')}
        value={value.category}
        options={labelled(choices?.categories)}
        onChange={(category) => onChange({ category })}
      />
      <ChoiceFilter
        label={translate('ledger.column.nature')}
        value={value.nature}
        options={labelled(choices?.natures)}
        onChange={(nature) => onChange({ nature })}
      />
      <CivilDateField
        label={translate('ledger.filter.from')}
        value={value.from}
        onChange={(from) => onChange({ from })}
      />
      <CivilDateField
        label={translate('ledger.filter.to')}
        value={value.to}
        onChange={(to) => onChange({ to })}
      />
    </Box>
  );
}
