import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import { useTranslate } from '../../hooks/use-translate';
import { sweepProblems } from '../../services/settings/problems';
import { ScheduleField } from './ScheduleField';

/** Settings of the sweep (定时核查): when it runs, and when everything is gone through. */
export function SweepPage() {
  const translate = useTranslate();
  return (
    <SettingsFrame
      section="sweep"
      title="settings.sweep.title"
      intro="settings.sweep.intro"
      problemsOf={sweepProblems}
    >
      {({ values, defaults, isEditable, change }, problemAt) => (
        <>
          <SectionCard
            title={translate('settings.sweep.schedule')}
            explanation={translate('settings.sweep.schedule.explanation')}
          >
            <ScheduleField
              name={translate('settings.sweep.schedule')}
              presets={{
                '* * * * *': 'settings.sweep.preset.minute',
                '*/5 * * * *': 'settings.sweep.preset.five-minutes',
                '*/15 * * * *': 'settings.sweep.preset.quarter',
                '0 * * * *': 'settings.sweep.preset.hour',
              }}
              value={values.schedule}
              defaultValue={defaults.schedule}
              problem={problemAt('schedule')}
              isEditable={isEditable}
              onChange={(schedule) => change({ schedule })}
            />
          </SectionCard>
          <SectionCard
            title={translate('settings.sweep.reconciliation')}
            explanation={translate('settings.sweep.reconciliation.explanation')}
          >
            <ScheduleField
              name={translate('settings.sweep.reconciliation')}
              presets={{
                '17 3 * * *': 'settings.sweep.preset.night',
                '0 12 * * *': 'settings.sweep.preset.noon',
                '0 */6 * * *': 'settings.sweep.preset.six-hours',
              }}
              value={values.reconciliation}
              defaultValue={defaults.reconciliation}
              problem={problemAt('reconciliation')}
              isEditable={isEditable}
              onChange={(reconciliation) => change({ reconciliation })}
            />
          </SectionCard>
        </>
      )}
    </SettingsFrame>
  );
}
