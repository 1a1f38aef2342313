import { SectionCard } from '../../components/SectionCard';
import { ChoiceField } from '../../components/settings/ChoiceField';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { useTranslate } from '../../hooks/use-translate';
import { alertProblems } from '../../services/settings/problems';
import { overdueDeliveryWords } from '../../services/settings/setting-words';
import { DigestFields } from './DigestFields';
import { EscalationFields } from './EscalationFields';
import { RecipientsMatrix } from './RecipientsMatrix';
import { RemindersFields } from './RemindersFields';

/** Settings of the alerts (解读预警): when reminders go out, and who is told at which level. */
export function AlertRulesPage() {
  const translate = useTranslate();
  return (
    <SettingsFrame
      section="alerts"
      title="settings.alerts.title"
      intro="settings.alerts.intro"
      problemsOf={(values, stored) => alertProblems(values, stored.values.deadlines.workingDays)}
    >
      {(form, problemAt) => (
        <>
          <SectionCard
            title={translate('settings.alerts.reminders')}
            explanation={translate('settings.alerts.reminders.explanation')}
          >
            <RemindersFields form={form} problemAt={problemAt} />
          </SectionCard>
          <SectionCard
            title={translate('settings.alerts.recipients')}
            explanation={translate('settings.alerts.recipients.explanation')}
          >
            <RecipientsMatrix form={form} />
          </SectionCard>
          <SectionCard
            title={translate('settings.alerts.escalation')}
            explanation={translate('settings.alerts.escalation.explanation')}
          >
            <EscalationFields form={form} problemAt={problemAt} />
          </SectionCard>
          <SectionCard title={translate('settings.alerts.overdueDelivery')}>
            <ChoiceField
              name={translate('settings.alerts.overdueDelivery')}
              words={overdueDeliveryWords}
              explanations={{
                'next-working-day': 'settings.alerts.overdueDelivery.next.explanation',
                instant: 'settings.alerts.overdueDelivery.instant.explanation',
              }}
              value={form.values.overdueDelivery}
              defaultValue={form.defaults.overdueDelivery}
              isEditable={form.isEditable}
              onChange={(overdueDelivery) => form.change({ overdueDelivery })}
            />
          </SectionCard>
          <SectionCard title={translate('settings.alerts.digest')}>
            <DigestFields form={form} problemAt={problemAt} />
          </SectionCard>
        </>
      )}
    </SettingsFrame>
  );
}
