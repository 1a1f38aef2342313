import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { usePeriod } from '../../hooks/use-period';
import { useTranslate } from '../../hooks/use-translate';
import { ChartPatterns } from './ChartPatterns';
import { FiguresPanel } from './FiguresPanel';
import { PeriodFields } from './PeriodFields';

/** How many policies were interpreted in time, over a period that the person chooses. */
export function OnTimeSection() {
  const translate = useTranslate();
  const heading = useId();
  const choice = usePeriod();
  return (
    <Flex tag="section" aria-labelledby={heading} direction="column" alignItems="stretch" gap={4}>
      <ChartPatterns />
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography tag="h2" id={heading} variant="beta">
            {translate('figures.rate')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {translate('figures.rate.explanation')}
          </Typography>
        </Flex>
        <PeriodFields {...choice} />
      </Flex>
      <FiguresPanel period={choice.period} groupBy="month" />
      <FiguresPanel period={choice.period} groupBy="department" />
    </Flex>
  );
}
