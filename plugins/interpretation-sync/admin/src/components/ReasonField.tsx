import { Field, Textarea } from '@strapi/design-system';
import { useTranslate } from '../hooks/use-translate';
import { REASON_LENGTH } from '../services/written-reason';

interface ReasonFieldProps {
  label: string;
  /** Says how long a reason is to be, where it is left out. */
  hint?: string;
  maximum?: number;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Whether the cursor stands in it when it appears. */
  isFirst?: boolean;
}

/** Asks why something out of the ordinary is done. */
export function ReasonField({
  label,
  hint,
  maximum = REASON_LENGTH.maximum,
  value,
  onChange,
  error,
  isFirst = false,
}: ReasonFieldProps) {
  const translate = useTranslate();
  return (
    <Field.Root
      required
      hint={hint ?? translate('reason.length', { min: REASON_LENGTH.minimum })}
      {...(error ? { error } : {})}
    >
      <Field.Label>{label}</Field.Label>
      <Textarea
        autoFocus={isFirst}
        rows={3}
        maxLength={maximum}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
