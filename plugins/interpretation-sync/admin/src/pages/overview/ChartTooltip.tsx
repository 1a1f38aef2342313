import { Box, Flex, Typography } from '@strapi/design-system';
import type { StatisticsFigures } from '../../../../shared/contracts';
import { useRateText } from '../../hooks/use-rate-text';
import { useTranslate } from '../../hooks/use-translate';
import { judged } from '../../services/figures';
import { PatternSwatch } from './ChartLegend';

interface ChartTooltipProps {
  name: string;
  figures: StatisticsFigures;
}

/** The figures of the bar under the pointer. */
export function ChartTooltip({ name, figures }: ChartTooltipProps) {
  const translate = useTranslate();
  const rateText = useRateText();
  return (
    <Box background="neutral0" borderColor="neutral200" shadow="popupShadow" hasRadius padding={3}>
      <Typography fontWeight="bold">{name}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {judged.map(({ figure, label }) => (
          <Flex key={figure} tag="li" gap={2}>
            <PatternSwatch figure={figure} />
            <Typography variant="pi">{`${translate(label)} ${figures[figure]}`}</Typography>
          </Flex>
        ))}
        <li>
          <Typography variant="pi" fontWeight="bold">
            {`${translate('figures.rate')} ${rateText(figures.onTimeRate)}`}
          </Typography>
        </li>
      </Flex>
    </Box>
  );
}
