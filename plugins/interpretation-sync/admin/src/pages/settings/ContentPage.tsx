import { ChoiceField } from '../../components/settings/ChoiceField';
import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { useTranslate } from '../../hooks/use-translate';
import { publicStatusWords } from '../../services/settings/setting-words';

/** Settings of the content API: what the public learns of the interpretation of a policy. */
export function ContentPage() {
  const translate = useTranslate();
  return (
    <SettingsFrame section="content" title="settings.content.title" intro="settings.content.intro">
      {({ values, defaults, isEditable, change }) => (
        <SectionCard
          title={translate('settings.content.publicStatus')}
          explanation={translate('settings.content.publicStatus.explanation')}
        >
          <ChoiceField
            name={translate('settings.content.publicStatus')}
            words={publicStatusWords}
            explanations={{
              none: 'settings.content.publicStatus.none.explanation',
              interpreted: 'settings.content.publicStatus.interpreted.explanation',
              full: 'settings.content.publicStatus.full.explanation',
            }}
            value={values.publicStatus}
            defaultValue={defaults.publicStatus}
            isEditable={isEditable}
            onChange={(publicStatus) => change({ publicStatus })}
          />
        </SectionCard>
      )}
    </SettingsFrame>
  );
}
