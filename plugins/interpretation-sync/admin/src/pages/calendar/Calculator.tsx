import { Box, Field, Flex, Loader, TimePicker, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { CivilDateField } from '../../components/CivilDateField';
import { Notice } from '../../components/Notice';
import { ProvisionalBadge } from '../../components/ProvisionalBadge';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useCalculateDueDateQuery } from '../../services/calendars-api';
import { civilDate, dueMoment, instantOf } from '../../services/due-moment';

/** What would be due if a policy became public at an instant (期限测算). */
export function Calculator({ timeZone, today }: { timeZone: string; today: string }) {
  const translate = useTranslate();
  const { locale, formatList } = useIntl();
  const errorSentence = useErrorSentence();
  const [day, setDay] = useState(today);
  const [time, setTime] = useState('10:00');
  const isComplete = day !== '' && time !== '';
  const publishedAt = isComplete ? instantOf(day, time, timeZone).toISOString() : '';
  const { currentData, error } = useCalculateDueDateQuery({ publishedAt }, { skip: !isComplete });
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta">
          {translate('calendar.calculator')}
        </Typography>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <CivilDateField
            label={translate('calendar.published-on')}
            value={day}
            onChange={setDay}
          />
          <Field.Root>
            <Field.Label>{translate('calendar.published-time')}</Field.Label>
            <TimePicker
              size="S"
              value={time}
              onChange={(chosen) => setTime(chosen ?? '')}
              onClear={() => setTime('')}
              clearLabel={translate('date.clear', { label: translate('calendar.published-time') })}
            />
          </Field.Root>
        </Flex>
        {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
        {isComplete && !error && !currentData && (
          <Loader small>{translate('calendar.calculating')}</Loader>
        )}
        {currentData && (
          <Flex direction="column" alignItems="stretch" gap={2} role="status">
            <Typography tag="p">
              {translate('calendar.counted', {
                day: civilDate(currentData.publishedOn, locale),
                days: formatList(currentData.counted.map((date) => civilDate(date, locale))),
              })}
            </Typography>
            <Flex gap={2} wrap="wrap">
              <Typography tag="p" fontWeight="bold">
                {translate('calendar.due', dueMoment(currentData, locale))}
              </Typography>
              {currentData.provisional && <ProvisionalBadge />}
            </Flex>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
