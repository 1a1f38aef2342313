import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CalendarAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { click, knownDays, type ImportForm } from '../../services/calendar-form';
import { kindOf } from '../../services/calendar-view';
import { useGetWorkCalendarQuery } from '../../services/calendars-api';
import { MonthTable } from './MonthTable';
import { MONTHS } from './YearView';

interface DayClickerProps {
  form: ImportForm;
  onChange: (form: ImportForm) => void;
  calendar: Pick<CalendarAnswer, 'weekend' | 'yearEnd'>;
}

/** A month at a time, to click days off and make-up days. */
export function DayClicker({ form, onChange, calendar }: DayClickerProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { days, year, layer } = form;
  const { weekend, yearEnd } = calendar;
  const [month, setMonth] = useState(1);
  const [name, setName] = useState('');
  const { currentData: before } = useGetWorkCalendarQuery({ year: year - 1 });
  const { currentData: present } = useGetWorkCalendarQuery({ year });
  // What is loaded replaces the days of the year: those that are to stay begin chosen.
  useEffect(() => {
    if (!before || !present) return;
    onChange({ ...form, days: knownDays(form, [...before.days, ...present.days], calendar) });
    // Once, when they are read: afterwards the clicks count.
  }, [before, present]);
  // The last days of December may belong to the notice for the next year.
  const hasDecemberBefore = layer === 'national' && yearEnd !== '12-31';
  const monthText = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const shownYear = month === 0 ? year - 1 : year;
  const shownMonth = month === 0 ? 12 : month;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{translate('calendar.clicker.intro')}</Typography>
      <Field.Root>
        <Field.Label>{translate('calendar.clicker.name')}</Field.Label>
        <TextInput value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
      </Field.Root>
      <Field.Root>
        <Field.Label>{translate('calendar.clicker.month')}</Field.Label>
        <SingleSelect value={String(month)} onChange={(chosen) => setMonth(Number(chosen))}>
          {[...(hasDecemberBefore ? [0] : []), ...MONTHS].map((candidate) => (
            <SingleSelectOption key={candidate} value={String(candidate)}>
              {monthText.format(Date.UTC(year, candidate - 1, 1))}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <MonthTable
        year={shownYear}
        month={shownMonth}
        read={(date) => ({
          date,
          dayOfMonth: Number(date.slice(-2)),
          kind: kindOf(date, days[date], weekend),
          name: days[date]?.name ?? '',
          layer: null,
          isProvisional: false,
        })}
        onClick={(date) =>
          onChange({ ...form, days: click(days, date, name.trim(), weekend, layer) })
        }
      />
      <Typography tag="p" role="status">
        {translate('calendar.clicker.count', {
          off: Object.values(days).filter(({ isOffDay }) => isOffDay).length,
          makeUp: Object.values(days).filter(({ isOffDay }) => !isOffDay).length,
        })}
      </Typography>
    </Flex>
  );
}
