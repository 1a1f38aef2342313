import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DayDifference } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { dayKindWords } from '../../services/calendar-words';
import { civilDate } from '../../services/due-moment';
import { ShowAllButton } from './ShowAllButton';

const FIRST_SHOWN = 10;

/** What each day was and becomes. */
export function DifferenceList({ differences }: { differences: readonly DayDifference[] }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const [isWhole, setWhole] = useState(false);
  if (differences.length === 0) {
    return <Typography tag="p">{translate('calendar.differences.none')}</Typography>;
  }
  const shown = isWhole ? differences : differences.slice(0, FIRST_SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {shown.map(({ date, before, after, name }) => (
          <Typography key={date} tag="li">
            {translate('calendar.difference', {
              day: civilDate(date, locale),
              before: translate(dayKindWords[before]),
              after: translate(dayKindWords[after]),
              name,
            })}
          </Typography>
        ))}
      </Flex>
      {shown.length < differences.length && (
        <ShowAllButton total={differences.length} onClick={() => setWhole(true)} />
      )}
    </Flex>
  );
}
