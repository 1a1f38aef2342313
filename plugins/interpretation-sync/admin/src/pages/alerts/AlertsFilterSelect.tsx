import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { alertsFilters, type AlertsFilter } from '../../hooks/use-alerts-view';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';

const labels: Record<AlertsFilter, TranslationKey> = {
  pending: 'alerts.filter.pending',
  closed: 'alerts.filter.closed',
  all: 'alerts.filter.all',
};

interface AlertsFilterSelectProps {
  value: AlertsFilter;
  onChange: (value: AlertsFilter) => void;
}

/** Chooses which alerts the list shows. */
export function AlertsFilterSelect({ value, onChange }: AlertsFilterSelectProps) {
  const translate = useTranslate();
  const choose = (chosen: string | number) => {
    const filter = alertsFilters.find((known) => known === chosen);
    if (filter) onChange(filter);
  };
  return (
    <SingleSelect size="S" aria-label={translate('alerts.filter')} value={value} onChange={choose}>
      {alertsFilters.map((filter) => (
        <SingleSelectOption key={filter} value={filter}>
          {translate(labels[filter])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
