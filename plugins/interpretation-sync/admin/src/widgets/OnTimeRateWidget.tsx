import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { StatisticsFigures } from '../../../shared/contracts';
import { useErrorSentence } from '../hooks/use-error-sentence';
import { useRateText } from '../hooks/use-rate-text';
import { useTranslate } from '../hooks/use-translate';
import { dayOf } from '../services/due-moment';
import { dueCount } from '../services/figures';
import { periodOf } from '../services/period';
import { useGetStatisticsQuery } from '../services/statistics-api';

/** The on-time rate of this month and of this year. */
export function OnTimeRateWidget() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const today = dayOf(new Date());
  const { data, error } = useGetStatisticsQuery(
    { ...periodOf('this-year', today), groupBy: 'month' },
    { refetchOnMountOrArgChange: true },
  );
  if (error) {
    return (
      <Widget.Error>{translate('figures.error', { reason: errorSentence(error) })}</Widget.Error>
    );
  }
  if (!data) return <Widget.Loading>{translate('figures.loading')}</Widget.Loading>;
  if (dueCount(data.total) === 0) {
    return <Widget.NoData>{translate('figures.nothing-due')}</Widget.NoData>;
  }
  const thisMonth = data.groups.find(({ key }) => key === today.slice(0, 7));
  return (
    <Flex height="100%" gap={6} wrap="wrap" justifyContent="space-around">
      <Rate label={translate('period.this-month')} figures={thisMonth} />
      <Rate label={translate('period.this-year')} figures={data.total} />
    </Flex>
  );
}

interface RateProps {
  label: string;
  /** Undefined where nothing became public. */
  figures: StatisticsFigures | undefined;
}

function Rate({ label, figures }: RateProps) {
  const translate = useTranslate();
  const rateText = useRateText();
  const due = figures ? dueCount(figures) : 0;
  const inTime = figures ? figures.sameDay + figures.inTime : 0;
  return (
    <Flex direction="column" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography variant="alpha">{rateText(figures?.onTimeRate ?? null)}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {translate('widget.rate.counts', { inTime, due })}
      </Typography>
    </Flex>
  );
}
