import { Flex } from '@strapi/design-system';
import type { CheckId, CheckSetting } from '../../../../shared/contracts';
import { SettingField } from '../../components/settings/SettingField';
import { SeveritySelect } from '../../components/settings/SeveritySelect';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { checkExplanations, severityWords } from '../../services/settings/setting-words';
import { checkWords } from '../../services/words';

const checks = ['link', 'policy-first'] as const satisfies CheckId[];

/** Each check (核验事项) with what it asks for and how strictly. */
export function ChecksFields({ form }: { form: SettingsForm<'gate'> }) {
  const translate = useTranslate();
  const { values, defaults, isEditable, change } = form;
  const set = (check: CheckId, severity: CheckSetting) =>
    change({ checks: { ...values.checks, [check]: severity } });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {checks.map((check) => (
        <SettingField
          key={check}
          name={translate(checkWords[check])}
          hint={translate(checkExplanations[check])}
          defaultText={translate(severityWords[defaults.checks[check]])}
          isDefault={values.checks[check] === defaults.checks[check]}
          isEditable={isEditable}
          onReset={() => set(check, defaults.checks[check])}
        >
          <SeveritySelect
            words={severityWords}
            value={values.checks[check]}
            disabled={!isEditable}
            onChange={(severity) => set(check, severity)}
          />
        </SettingField>
      ))}
    </Flex>
  );
}
