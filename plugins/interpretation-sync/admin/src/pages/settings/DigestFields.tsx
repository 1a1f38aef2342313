import { TextInput } from '@strapi/design-system';
import { ChoiceField } from '../../components/settings/ChoiceField';
import { SettingField } from '../../components/settings/SettingField';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { digestWords } from '../../services/settings/setting-words';

interface DigestFieldsProps {
  form: SettingsForm<'alerts'>;
  problemAt: (path: string) => string | undefined;
}

/** Whether everybody gets one message per working day that says what is due, and when. */
export function DigestFields({ form, problemAt }: DigestFieldsProps) {
  const translate = useTranslate();
  const { values, defaults, isEditable, change } = form;
  const { digest } = values;
  return (
    <>
      <ChoiceField
        name={translate('settings.alerts.digest')}
        words={digestWords}
        explanations={{
          true: 'settings.alerts.digest.on.explanation',
          false: 'settings.alerts.digest.off.explanation',
        }}
        value={digest.enabled ? 'true' : 'false'}
        defaultValue={defaults.digest.enabled ? 'true' : 'false'}
        isEditable={isEditable}
        onChange={(enabled) => change({ digest: { ...digest, enabled: enabled === 'true' } })}
      />
      <SettingField
        name={translate('settings.alerts.digest.at')}
        error={problemAt('digest.at')}
        defaultText={defaults.digest.at}
        isDefault={digest.at === defaults.digest.at}
        isEditable={isEditable}
        onReset={() => change({ digest: { ...digest, at: defaults.digest.at } })}
      >
        <TextInput
          value={digest.at}
          disabled={!isEditable}
          onChange={({ target }) => change({ digest: { ...digest, at: target.value } })}
        />
      </SettingField>
    </>
  );
}
