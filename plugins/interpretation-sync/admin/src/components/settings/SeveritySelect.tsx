import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CheckSetting } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';

const severities = ['block', 'warn', 'off'] as const satisfies CheckSetting[];

interface SeveritySelectProps {
  words: Readonly<Record<CheckSetting, TranslationKey>>;
  value: CheckSetting;
  disabled: boolean;
  onChange: (value: CheckSetting) => void;
}

/** How strictly something is asked for. Stands in a field that labels it. */
export function SeveritySelect({ words, value, disabled, onChange }: SeveritySelectProps) {
  const translate = useTranslate();
  const choose = (chosen: string | number) => {
    const severity = severities.find((known) => known === chosen);
    if (severity) onChange(severity);
  };
  return (
    <SingleSelect value={value} disabled={disabled} onChange={choose}>
      {severities.map((severity) => (
        <SingleSelectOption key={severity} value={severity}>
          {translate(words[severity])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
