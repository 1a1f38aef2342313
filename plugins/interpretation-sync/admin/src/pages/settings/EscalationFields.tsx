import { Grid, NumberInput } from '@strapi/design-system';
import type { Settings } from '../../../../shared/contracts';
import { SettingField } from '../../components/settings/SettingField';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';

interface EscalationFieldsProps {
  form: SettingsForm<'alerts'>;
  problemAt: (path: string) => string | undefined;
}

const FIELDS: readonly (keyof Settings['alerts']['escalation'])[] = [
  'afterWorkingDays',
  'everyWorkingDays',
];

/** How many working days after the deadline it is escalated (督办), and how often again. */
export function EscalationFields({ form, problemAt }: EscalationFieldsProps) {
  const translate = useTranslate();
  const { values, defaults, isEditable, change } = form;
  const { escalation } = values;
  return (
    <Grid.Root gap={5}>
      {FIELDS.map((field) => {
        const set = (value: number) => change({ escalation: { ...escalation, [field]: value } });
        return (
          <Grid.Item key={field} col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <SettingField
              name={translate(`settings.alerts.escalation.${field}`)}
              error={problemAt(`escalation.${field}`)}
              defaultText={String(defaults.escalation[field])}
              isDefault={escalation[field] === defaults.escalation[field]}
              isEditable={isEditable}
              onReset={() => set(defaults.escalation[field])}
            >
              <NumberInput
                value={Number.isNaN(escalation[field]) ? undefined : escalation[field]}
                disabled={!isEditable}
                onValueChange={(value = Number.NaN) => set(value)}
              />
            </SettingField>
          </Grid.Item>
        );
      })}
    </Grid.Root>
  );
}
