import { Flex, Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

/** How many working days an interpretation took, and how many of them too many. */
export function WorkingDays({ row }: { row: LedgerRow }) {
  const translate = useTranslate();
  const { workingDaysTaken, workingDaysLate } = row;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {workingDaysTaken !== null && (
        <Typography>{translate('ledger.taken', { days: workingDaysTaken })}</Typography>
      )}
      {workingDaysLate !== null && (
        <Typography textColor="danger600" fontWeight="semiBold">
          {translate('ledger.late', { days: workingDaysLate })}
        </Typography>
      )}
    </Flex>
  );
}
