import {
  Button,
  Field,
  Flex,
  IconButton,
  NumberInput,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { Settings } from '../../../../shared/contracts';
import { DefaultLine } from '../../components/settings/DefaultLine';
import { useSettingWords } from '../../hooks/use-setting-words';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { isSame } from '../../services/unknown';
import { joinWords } from '../../../../shared/translations/finding-values';

type Reminder = Settings['alerts']['reminders'][number];

const MOST_REMINDERS = 100;
const newReminder: Reminder = { workingDay: 1, at: '09:00' };

interface RemindersFieldsProps {
  form: SettingsForm<'alerts'>;
  problemAt: (path: string) => string | undefined;
}

/** On which working day and at which time reminders (临期提醒) go out. */
export function RemindersFields({ form, problemAt }: RemindersFieldsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { lines } = useSettingWords();
  const { values, defaults, isEditable, change } = form;
  const { reminders } = values;
  const set = (row: number, next: Partial<Reminder>) =>
    change({
      reminders: reminders.map((reminder, index) =>
        index === row ? { ...reminder, ...next } : reminder,
      ),
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {reminders.length === 0 && (
        <Typography textColor="neutral600">
          {translate('settings.alerts.reminders.none')}
        </Typography>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {reminders.map(({ workingDay, at }, row) => (
          <Flex key={row} tag="li" gap={3} alignItems="flex-start" wrap="wrap">
            <Field.Root width="16rem" error={problemAt(`reminders.${row}.workingDay`)}>
              <Field.Label>
                {translate('settings.alerts.reminder.day', { row: row + 1 })}
              </Field.Label>
              <NumberInput
                value={Number.isNaN(workingDay) ? undefined : workingDay}
                disabled={!isEditable}
                onValueChange={(day = Number.NaN) => set(row, { workingDay: day })}
              />
              <Field.Error />
            </Field.Root>
            <Field.Root width="16rem" error={problemAt(`reminders.${row}.at`)}>
              <Field.Label>
                {translate('settings.alerts.reminder.time', { row: row + 1 })}
              </Field.Label>
              <TextInput
                value={at}
                disabled={!isEditable}
                onChange={({ target }) => set(row, { at: target.value })}
              />
              <Field.Error />
            </Field.Root>
            {isEditable && (
              // Beside the controls, below their labels.
              <Flex paddingTop={6}>
                <IconButton
                  label={translate('settings.alerts.reminder.remove', { row: row + 1 })}
                  onClick={() =>
                    change({ reminders: reminders.filter((_reminder, index) => index !== row) })
                  }
                >
                  <Trash />
                </IconButton>
              </Flex>
            )}
          </Flex>
        ))}
      </Flex>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <DefaultLine
          name={translate('settings.alerts.reminders')}
          value={joinWords(lines('alerts.reminders', defaults.reminders), language)}
          isDefault={isSame(reminders, defaults.reminders)}
          isEditable={isEditable}
          onReset={() => change({ reminders: defaults.reminders })}
        />
        {isEditable && reminders.length < MOST_REMINDERS && (
          <Button
            variant="secondary"
            startIcon={<Plus />}
            onClick={() => change({ reminders: [...reminders, newReminder] })}
          >
            {translate('settings.alerts.reminder.add')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
