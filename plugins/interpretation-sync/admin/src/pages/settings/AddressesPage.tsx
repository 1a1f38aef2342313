import { Textarea } from '@strapi/design-system';
import type { AlertLevel } from '../../../../shared/contracts';
import { SectionCard } from '../../components/SectionCard';
import { SettingField } from '../../components/settings/SettingField';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { useTranslate } from '../../hooks/use-translate';
import { addressProblems } from '../../services/settings/problems';
import { isSame } from '../../services/unknown';
import { levelWords } from '../../services/words';

const LEVELS: readonly AlertLevel[] = ['started', 'reminder', 'overdue', 'escalation', 'withdrawn'];

/** E-mail addresses that are told beside the recipients, by level; seen only by who may change them. */
export function AddressesPage() {
  const translate = useTranslate();
  return (
    <SettingsFrame
      section="addresses"
      title="settings.addresses.title"
      intro="settings.addresses.intro"
      problemsOf={addressProblems}
    >
      {({ values, defaults, isEditable, change }, problemAt) => (
        <SectionCard
          title={translate('settings.addresses.title')}
          explanation={translate('settings.addresses.explanation')}
        >
          {LEVELS.map((level) => (
            <SettingField
              key={level}
              name={translate(levelWords[level])}
              error={problemAt(level)}
              defaultText={defaults[level].join(' ') || translate('settings.value.none')}
              isDefault={isSame(values[level], defaults[level])}
              isEditable={isEditable}
              onReset={() => change({ [level]: defaults[level] })}
            >
              <Textarea
                value={values[level].join('\n')}
                disabled={!isEditable}
                onChange={({ target }) =>
                  change({ [level]: target.value === '' ? [] : target.value.split('\n') })
                }
              />
            </SettingField>
          ))}
        </SectionCard>
      )}
    </SettingsFrame>
  );
}
