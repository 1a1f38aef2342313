import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { useTranslate } from '../../hooks/use-translate';
import { alertProblems } from '../../services/settings/problems';
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
        </>
      )}
    </SettingsFrame>
  );
}
