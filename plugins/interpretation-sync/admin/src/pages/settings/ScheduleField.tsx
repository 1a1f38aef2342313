import {
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { SettingField } from '../../components/settings/SettingField';
import { useTranslate } from '../../hooks/use-translate';
import { useGetNextRunsQuery } from '../../services/settings-api';
import type { TranslationKey } from '../../translations';
import { NextRuns } from './NextRuns';

const OTHER = 'other';
const TYPING_PAUSE_MS = 400;

interface ScheduleFieldProps {
  /** What the schedule is called. */
  name: string;
  /** Expressions that are offered by name. */
  presets: Readonly<Record<string, TranslationKey>>;
  value: string;
  defaultValue: string;
  problem: string | undefined;
  isEditable: boolean;
  onChange: (value: string) => void;
}

/** A schedule: chosen by name or written as a cron expression, with the next times at which it runs. */
export function ScheduleField(props: ScheduleFieldProps) {
  const { name, presets, value, defaultValue, problem, isEditable, onChange } = props;
  const translate = useTranslate();
  const expression = useDebounce(value, TYPING_PAUSE_MS);
  const { currentData, error } = useGetNextRunsQuery(expression, {
    skip: expression.trim() === '',
  });
  const nameOf = (text: string) => {
    const preset = presets[text];
    return preset ? translate(preset) : text;
  };
  const isRead = expression === value;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root>
            <Field.Label>{translate('settings.sweep.preset')}</Field.Label>
            <SingleSelect
              value={value in presets ? value : OTHER}
              disabled={!isEditable}
              onChange={(chosen) => {
                if (chosen !== OTHER) onChange(String(chosen));
              }}
            >
              {Object.entries(presets).map(([text, label]) => (
                <SingleSelectOption key={text} value={text}>
                  {translate(label)}
                </SingleSelectOption>
              ))}
              <SingleSelectOption value={OTHER}>
                {translate('settings.sweep.preset.other')}
              </SingleSelectOption>
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <SettingField
            name={translate('settings.sweep.expression')}
            hint={translate('settings.sweep.expression.hint')}
            error={
              problem ??
              (isRead && error ? translate('settings.sweep.unreadable', { name }) : undefined)
            }
            defaultText={nameOf(defaultValue)}
            isDefault={value === defaultValue}
            isEditable={isEditable}
            onReset={() => onChange(defaultValue)}
          >
            <TextInput
              value={value}
              disabled={!isEditable}
              onChange={({ target }) => onChange(target.value)}
            />
          </SettingField>
        </Grid.Item>
      </Grid.Root>
      {isRead && currentData && <NextRuns answer={currentData} />}
    </Flex>
  );
}
