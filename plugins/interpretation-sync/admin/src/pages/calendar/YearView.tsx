import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { CalendarAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { dayReader } from '../../services/calendar-view';
import { MonthTable } from './MonthTable';

export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);
const FIRST_YEAR = 1901;
const LAST_YEAR = 2198;

interface YearViewProps {
  calendar: CalendarAnswer;
  onYear: (year: number) => void;
}

/** Twelve months of one year, and what they add up to. */
export function YearView({ calendar, onYear }: YearViewProps) {
  const translate = useTranslate();
  const { year, figures, coverage } = calendar;
  const read = dayReader(calendar);
  const isProvisional = `${year}-12-31` > coverage.until || `${year}-01-01` < coverage.from;
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={3}>
        <Typography tag="h2" variant="beta">
          {translate('calendar.year', { year: String(year) })}
        </Typography>
        <Flex gap={2}>
          <IconButton
            label={translate('calendar.year.previous')}
            disabled={year <= FIRST_YEAR}
            onClick={() => onYear(year - 1)}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton
            label={translate('calendar.year.next')}
            disabled={year >= LAST_YEAR}
            onClick={() => onYear(year + 1)}
          >
            <ChevronRight />
          </IconButton>
        </Flex>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={1} paddingBottom={4}>
        <Typography tag="p">{translate('calendar.figures', { ...figures })}</Typography>
        <Typography tag="p" textColor="neutral700">
          {translate('calendar.legend')}
        </Typography>
        {isProvisional && (
          <Typography tag="p" textColor="neutral700">
            {translate('calendar.legend.provisional')}
          </Typography>
        )}
      </Flex>
      <Box
        style={{
          display: 'grid',
          gap: '2.4rem',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(24rem, 100%), 1fr))',
        }}
      >
        {MONTHS.map((month) => (
          <MonthTable key={month} year={year} month={month} read={read} />
        ))}
      </Box>
    </Box>
  );
}
