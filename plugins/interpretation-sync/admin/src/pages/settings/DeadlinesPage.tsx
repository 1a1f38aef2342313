import { Grid, NumberInput, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ChoiceField } from '../../components/settings/ChoiceField';
import { SettingField } from '../../components/settings/SettingField';
import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { civilDate } from '../../services/due-moment';
import { deadlineProblems } from '../../services/settings/problems';
import { backlogWords } from '../../services/settings/setting-words';

/** Settings of the deadline (解读时限): its length, its end of the day, its legal basis. */
export function DeadlinesPage() {
  return (
    <SettingsFrame
      section="deadlines"
      title="settings.deadlines.title"
      intro="settings.deadlines.intro"
      problemsOf={(values, { values: { alerts } }) => deadlineProblems(values, alerts.reminders)}
    >
      {(form, problemAt) => <DeadlineFields form={form} problemAt={problemAt} />}
    </SettingsFrame>
  );
}

interface DeadlineFieldsProps {
  form: SettingsForm<'deadlines'>;
  problemAt: (path: string) => string | undefined;
}

function DeadlineFields({ form, problemAt }: DeadlineFieldsProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { values, defaults, isEditable, stored, change } = form;
  const { timeZone, appliesFrom } = stored.configuration;
  return (
    <>
      <SectionCard title={translate('settings.deadlines.length')}>
        <Grid.Root gap={5}>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <SettingField
              name={translate('settings.deadlines.workingDays')}
              hint={translate('settings.deadlines.workingDays.hint')}
              error={problemAt('workingDays')}
              defaultText={String(defaults.workingDays)}
              isDefault={values.workingDays === defaults.workingDays}
              isEditable={isEditable}
              onReset={() => change({ workingDays: defaults.workingDays })}
            >
              <NumberInput
                value={Number.isNaN(values.workingDays) ? undefined : values.workingDays}
                disabled={!isEditable}
                onValueChange={(workingDays = Number.NaN) => change({ workingDays })}
              />
            </SettingField>
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <SettingField
              name={translate('settings.deadlines.closingTime')}
              hint={translate('settings.deadlines.closingTime.hint')}
              error={problemAt('closingTime')}
              defaultText={defaults.closingTime}
              isDefault={values.closingTime === defaults.closingTime}
              isEditable={isEditable}
              onReset={() => change({ closingTime: defaults.closingTime })}
            >
              <TextInput
                value={values.closingTime}
                disabled={!isEditable}
                onChange={({ target }) => change({ closingTime: target.value })}
              />
            </SettingField>
          </Grid.Item>
        </Grid.Root>
        <SettingField
          name={translate('settings.deadlines.legalBasis')}
          hint={translate('settings.deadlines.legalBasis.hint')}
          error={problemAt('legalBasis')}
          defaultText={defaults.legalBasis || translate('settings.value.none')}
          isDefault={values.legalBasis === defaults.legalBasis}
          isEditable={isEditable}
          onReset={() => change({ legalBasis: defaults.legalBasis })}
        >
          <Textarea
            value={values.legalBasis}
            disabled={!isEditable}
            // One line of text, which only the field breaks.
            onChange={({ target }) =>
              change({ legalBasis: target.value.replace(/\s*\n\s*/g, ' ') })
            }
          />
        </SettingField>
      </SectionCard>
      <SectionCard
        title={translate('settings.deadlines.backlog')}
        explanation={translate('settings.deadlines.backlog.explanation')}
      >
        <ChoiceField
          name={translate('settings.deadlines.backlog')}
          words={backlogWords}
          explanations={{
            record: 'settings.deadlines.backlog.record.explanation',
            alert: 'settings.deadlines.backlog.alert.explanation',
          }}
          value={values.backlog}
          defaultValue={defaults.backlog}
          isEditable={isEditable}
          onChange={(backlog) => change({ backlog })}
        />
      </SectionCard>
      <SectionCard
        title={translate('settings.configuration')}
        explanation={translate('settings.configuration.explanation')}
      >
        <Typography>{translate('settings.configuration.timeZone', { timeZone })}</Typography>
        <Typography>
          {translate('settings.configuration.appliesFrom', {
            date: civilDate(appliesFrom, locale),
          })}
        </Typography>
      </SectionCard>
    </>
  );
}
