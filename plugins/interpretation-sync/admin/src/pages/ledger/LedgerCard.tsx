import { Flex, Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { DeadlineBadge } from '../../components/DeadlineBadge';
import { DocumentLink } from '../../components/DocumentLink';
import { DutyText } from '../../components/DutyText';
import { LabelledValue } from '../../components/LabelledValue';
import { ListCard } from '../../components/ListCard';
import { useChoiceText } from '../../hooks/use-choice-text';
import { useTranslate } from '../../hooks/use-translate';
import { dayOf, isDueShown } from '../../services/due-moment';
import { DeadlineLink } from './DeadlineLink';
import { DueDay } from './DueDay';
import { LinkedInterpretations } from './LinkedInterpretations';
import { WorkingDays } from './WorkingDays';

/** One policy of the ledger on a narrow screen. */
export function LedgerCard({ row }: { row: LedgerRow }) {
  const translate = useTranslate();
  const choiceText = useChoiceText();
  const { policy, number, nature, category, department, disclosedAt, deadline } = row;
  const kind = [nature, category].flatMap((choice) => (choice ? [choiceText(choice)] : []));
  const isTimed = row.workingDaysTaken !== null || row.workingDaysLate !== null;
  return (
    <ListCard>
      <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
        <DeadlineBadge state={row.state} />
        <DeadlineLink row={row} />
      </Flex>
      <DocumentLink document={policy} />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {deadline && isDueShown(deadline.state) && (
          <LabelledValue label={translate('ledger.column.due')}>
            <DueDay row={row} />
          </LabelledValue>
        )}
        {isTimed && (
          <LabelledValue label={translate('ledger.column.working-days')}>
            <WorkingDays row={row} />
          </LabelledValue>
        )}
        {number && (
          <LabelledValue label={translate('ledger.column.number')}>
            <Typography>{number}</Typography>
          </LabelledValue>
        )}
        {kind.length > 0 && (
          <LabelledValue label={translate('ledger.column.kind')}>
            <Typography>{kind.join(' · ')}</Typography>
          </LabelledValue>
        )}
        {department && (
          <LabelledValue label={translate('ledger.column.department')}>
            <Typography>{department}</Typography>
          </LabelledValue>
        )}
        {disclosedAt && (
          <LabelledValue label={translate('ledger.column.disclosed')}>
            <Typography>{dayOf(disclosedAt, deadline?.timeZone)}</Typography>
          </LabelledValue>
        )}
        <LabelledValue label={translate('ledger.column.duty')}>
          <Typography>
            <DutyText duty={row.duty} />
          </Typography>
        </LabelledValue>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {translate('ledger.column.interpretations')}
      </Typography>
      <LinkedInterpretations row={row} />
    </ListCard>
  );
}
