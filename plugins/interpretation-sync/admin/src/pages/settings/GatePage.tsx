import { Flex, Typography } from '@strapi/design-system';
import { joinWords } from '../../../../shared/translations/finding-values';
import { ChoiceField } from '../../components/settings/ChoiceField';
import { SettingField } from '../../components/settings/SettingField';
import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { SeveritySelect } from '../../components/settings/SeveritySelect';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import {
  modeWords,
  protectLinksWords,
  republicationWords,
} from '../../services/settings/setting-words';
import { ChecksFields } from './ChecksFields';
import { TrialSummary } from './TrialSummary';

/** Settings of the gate (发布前核验): its mode, its checks, and what it asks of public documents. */
export function GatePage() {
  return (
    <SettingsFrame section="gate" title="settings.gate.title" intro="settings.gate.intro">
      {(form) => <GateFields form={form} />}
    </SettingsFrame>
  );
}

function GateFields({ form }: { form: SettingsForm<'gate'> }) {
  const translate = useTranslate();
  const language = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const { values, defaults, isEditable, stored, change } = form;
  return (
    <>
      <SectionCard title={translate('settings.gate.mode')}>
        <ChoiceField
          name={translate('settings.gate.mode')}
          words={modeWords}
          explanations={{
            enforce: 'settings.gate.mode.enforce.explanation',
            trial: 'settings.gate.mode.trial.explanation',
          }}
          value={values.mode}
          defaultValue={defaults.mode}
          isEditable={isEditable}
          onChange={(mode) => change({ mode })}
        />
        {stored.values.gate.mode === 'trial' && <TrialSummary />}
      </SectionCard>
      <SectionCard
        title={translate('settings.gate.checks')}
        explanation={translate('settings.gate.checks.explanation')}
      >
        <ChecksFields form={form} />
      </SectionCard>
      <SectionCard title={translate('settings.gate.public')}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography fontWeight="semiBold" tag="h3">
            {translate('settings.gate.republication')}
          </Typography>
          <ChoiceField
            name={translate('settings.gate.republication')}
            words={republicationWords}
            explanations={{
              'no-worse': 'settings.gate.republication.no-worse.explanation',
              full: 'settings.gate.republication.full.explanation',
            }}
            value={values.republication}
            defaultValue={defaults.republication}
            isEditable={isEditable}
            onChange={(republication) => change({ republication })}
          />
        </Flex>
        <SettingField
          name={translate('settings.gate.protectLinks')}
          hint={translate('settings.gate.protectLinks.explanation')}
          defaultText={translate(protectLinksWords[defaults.protectLinks])}
          isDefault={values.protectLinks === defaults.protectLinks}
          isEditable={isEditable}
          onReset={() => change({ protectLinks: defaults.protectLinks })}
        >
          <SeveritySelect
            words={protectLinksWords}
            value={values.protectLinks}
            disabled={!isEditable}
            onChange={(protectLinks) => change({ protectLinks })}
          />
        </SettingField>
      </SectionCard>
      <SectionCard
        title={translate('settings.configuration')}
        explanation={translate('settings.configuration.explanation')}
      >
        <Typography>
          {translate('settings.configuration.locales', {
            locales: joinWords(
              stored.configuration.enforcedLocales.map((code) => names.of(code) ?? code),
              language,
            ),
          })}
        </Typography>
      </SectionCard>
    </>
  );
}
