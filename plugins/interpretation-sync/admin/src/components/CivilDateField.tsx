import { DatePicker, Field } from '@strapi/design-system';
import { useTranslate } from '../hooks/use-translate';
import { dayOf } from '../services/due-moment';

interface CivilDateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** The first day that may be chosen. */
  from?: Date;
}

/** A day without time and time zone. */
export function CivilDateField({ label, value, onChange, hint, from }: CivilDateFieldProps) {
  const translate = useTranslate();
  const choose = (date: Date | undefined) => {
    // HAZARD: the picker is given days as midnight in UTC and gives them as midnight at the reader's.
    const day = date ? dayOf(date) : '';
    if (day !== value) onChange(day);
  };
  return (
    <Field.Root {...(hint ? { hint } : {})}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        size="S"
        {...(from ? { minDate: from } : {})}
        value={value === '' ? undefined : new Date(`${value}T00:00:00Z`)}
        onChange={choose}
        onClear={() => choose(undefined)}
        clearLabel={translate('date.clear', { label })}
        calendarLabel={label}
        monthSelectLabel={translate('date.month')}
        yearSelectLabel={translate('date.year')}
      />
      <Field.Hint />
    </Field.Root>
  );
}
