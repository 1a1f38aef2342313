import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { lazy, Suspense, useId } from 'react';
import type { StatisticsAnswer } from '../../../../shared/contracts';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { dueCount } from '../../services/figures';
import type { Period } from '../../services/period';
import { useGetStatisticsQuery } from '../../services/statistics-api';
import { ChartLegend } from './ChartLegend';
import { FiguresTable } from './FiguresTable';

/** Loaded by itself: the library that draws is larger than all the rest of the page. */
const FiguresChart = lazy(() =>
  import('./FiguresChart').then((chart) => ({ default: chart.FiguresChart })),
);

const titles = {
  month: 'figures.by-month',
  department: 'figures.by-department',
} as const;

interface FiguresPanelProps {
  period: Period;
  groupBy: StatisticsAnswer['groupBy'];
}

/** The on-time rate by month or by department: a chart, and below it a table of all figures. */
export function FiguresPanel({ period, groupBy }: FiguresPanelProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const heading = useId();
  const { currentData, error, refetch } = useGetStatisticsQuery(
    { ...period, groupBy },
    { refetchOnMountOrArgChange: true },
  );
  const title = translate(titles[groupBy]);
  const loading = <Loader>{translate('figures.loading')}</Loader>;
  return (
    <Flex
      tag="section"
      aria-labelledby={heading}
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Typography tag="h3" id={heading} variant="delta">
        {title}
      </Typography>
      {error && (
        <RequestError onRetry={() => refetch()}>
          {translate('figures.error', { reason: errorSentence(error) })}
        </RequestError>
      )}
      {!currentData && !error && loading}
      {currentData && currentData.groups.length === 0 && (
        <Typography textColor="neutral600">{translate('figures.empty')}</Typography>
      )}
      {currentData && currentData.groups.length > 0 && (
        <>
          {dueCount(currentData.total) > 0 ? (
            <Box>
              <ChartLegend />
              <Suspense fallback={loading}>
                <FiguresChart answer={currentData} label={translate('figures.chart', { title })} />
              </Suspense>
            </Box>
          ) : (
            <Typography textColor="neutral600">{translate('figures.nothing-due')}</Typography>
          )}
          <FiguresTable answer={currentData} label={title} />
        </>
      )}
    </Flex>
  );
}
