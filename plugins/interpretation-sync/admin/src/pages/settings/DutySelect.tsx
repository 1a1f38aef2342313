import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Duty } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { dutyWords } from '../../services/words';

const duties = ['required', 'recommended', 'not-required'] as const satisfies Duty[];

interface DutySelectProps {
  /** Absent where a field around it labels it. */
  label?: string;
  value: Duty;
  disabled: boolean;
  onChange: (value: Duty) => void;
}

/** Whether policies that a row matches owe an interpretation. */
export function DutySelect({ label, value, disabled, onChange }: DutySelectProps) {
  const translate = useTranslate();
  const choose = (chosen: string | number) => {
    const duty = duties.find((known) => known === chosen);
    if (duty) onChange(duty);
  };
  return (
    <SingleSelect aria-label={label} value={value} disabled={disabled} onChange={choose}>
      {duties.map((duty) => (
        <SingleSelectOption key={duty} value={duty}>
          {translate(dutyWords[duty])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
