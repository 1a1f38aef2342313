import { Checkbox } from '@strapi/design-system';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import type { Selection } from '../../hooks/use-selection';
import { useLanguage, useTranslate } from '../../hooks/use-translate';

interface AlertCheckboxProps {
  alert: AlertAnswer;
  selection: Selection;
}

/** Chooses an alert to be acknowledged with others; absent once somebody has acknowledged it. */
export function AlertCheckbox({ alert, selection }: AlertCheckboxProps) {
  const translate = useTranslate();
  const title = quoteTitle(alert.policy.title, useLanguage());
  if (alert.state !== 'open') return null;
  return (
    <Checkbox
      aria-label={translate('alerts.select.of', { title })}
      checked={selection.has(alert.id)}
      onCheckedChange={() => selection.toggle(alert.id)}
    />
  );
}
