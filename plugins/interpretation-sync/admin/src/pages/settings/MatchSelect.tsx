import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useChoiceText } from '../../hooks/use-choice-text';

/** Stands for null: a select holds no empty value. No field's choice starts with a blank. */
const ANY = ' ';

interface MatchSelectProps {
  /** Absent where a field around it labels it. */
  label?: string;
  choices: readonly string[];
  value: string | null;
  /** What null is called here. */
  any: string;
  disabled?: boolean;
  onChange: (value: string | null) => void;
}

/** Chooses one of the values of a field, or none. */
export function MatchSelect({ label, choices, value, any, disabled, onChange }: MatchSelectProps) {
  const choiceText = useChoiceText();
  // What a rule names stays to be seen, though the field may have lost it meanwhile.
  const options = value === null || choices.includes(value) ? choices : [...choices, value];
  return (
    <SingleSelect
      aria-label={label}
      value={value ?? ANY}
      disabled={disabled}
      onChange={(chosen) => onChange(chosen === ANY ? null : String(chosen))}
    >
      <SingleSelectOption value={ANY}>{any}</SingleSelectOption>
      {options.map((option) => (
        <SingleSelectOption key={option} value={option}>
          {choiceText(option)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
