import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';
import { judged, type Judged } from '../../services/figures';
import { patternFill } from './ChartPatterns';

/** What the parts of the bars stand for. */
export function ChartLegend() {
  const translate = useTranslate();
  return (
    <Flex tag="ul" gap={4} wrap="wrap">
      {judged.map(({ figure, label }) => (
        <Flex key={figure} tag="li" gap={2}>
          <PatternSwatch figure={figure} />
          <Typography variant="pi">{translate(label)}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}

/** The pattern of one figure. */
export function PatternSwatch({ figure }: { figure: Judged }) {
  return (
    <svg width={16} height={16} aria-hidden>
      <rect width={16} height={16} rx={2} fill={patternFill(figure)} />
    </svg>
  );
}
