import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CalendarAnswer, CalendarLayer, ImportFormat } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import type { ImportForm } from '../../services/calendar-form';
import { formatWords, layerWords } from '../../services/calendar-words';
import { DayClicker } from './DayClicker';
import { TextSource } from './TextSource';

const LAYERS: readonly CalendarLayer[] = ['national', 'regional'];
const FORMATS: readonly ImportFormat[] = ['table', 'holiday-cn', 'csv', 'form'];

interface ImportFieldsProps {
  form: ImportForm;
  onChange: (form: ImportForm) => void;
  calendar: CalendarAnswer;
}

/** Asks for whom the days hold, for which year, and for the days themselves. */
export function ImportFields({ form, onChange, calendar }: ImportFieldsProps) {
  const translate = useTranslate();
  const { layer, year, format } = form;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root hint={translate(layerWords[layer].hint)}>
        <Field.Label>{translate('calendar.layer')}</Field.Label>
        <SingleSelect
          value={layer}
          onChange={(chosen) => {
            const found = LAYERS.find((candidate) => candidate === chosen);
            if (found) onChange({ ...form, layer: found, days: {} });
          }}
        >
          {LAYERS.map((candidate) => (
            <SingleSelectOption key={candidate} value={candidate}>
              {translate(layerWords[candidate].name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      <Field.Root>
        <Field.Label>{translate('calendar.import.year')}</Field.Label>
        <SingleSelect
          value={String(year)}
          onChange={(chosen) => onChange({ ...form, year: Number(chosen), days: {} })}
        >
          {yearsOf(calendar).map((candidate) => (
            <SingleSelectOption key={candidate} value={candidate}>
              {candidate}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root hint={translate(formatWords[format].hint)}>
        <Field.Label>{translate('calendar.format')}</Field.Label>
        <SingleSelect
          value={format}
          onChange={(chosen) => {
            const found = FORMATS.find((candidate) => candidate === chosen);
            if (found) onChange({ ...form, format: found });
          }}
        >
          {FORMATS.map((candidate) => (
            <SingleSelectOption key={candidate} value={candidate}>
              {translate(formatWords[candidate].name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      {format === 'form' ? (
        <DayClicker key={`${layer} ${year}`} form={form} onChange={onChange} calendar={calendar} />
      ) : (
        <TextSource text={form.text} onChange={(text) => onChange({ ...form, text })} />
      )}
    </Flex>
  );
}

/** The years between which none may be missing, and one more at either end; the latest first. */
function yearsOf({ coverage }: Pick<CalendarAnswer, 'coverage'>): string[] {
  const yearOf = (date: string) => Number(date.slice(0, 'YYYY'.length));
  const last = yearOf(coverage.until) + 1;
  return Array.from({ length: last - yearOf(coverage.from) + 1 }, (_, index) =>
    String(last - index),
  );
}
