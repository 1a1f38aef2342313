import { Flex, Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { Td } from '../../components/Table';
import { DeadlineBadge } from '../../components/DeadlineBadge';
import { DocumentLink } from '../../components/DocumentLink';
import { DutyText } from '../../components/DutyText';
import { useChoiceText } from '../../hooks/use-choice-text';
import { dayOf } from '../../services/due-moment';
import { DeadlineLink } from './DeadlineLink';
import { DueDay } from './DueDay';
import { LinkedInterpretations } from './LinkedInterpretations';
import { WorkingDays } from './WorkingDays';

/** One policy as a row of the table. */
export function LedgerTableRow({ row }: { row: LedgerRow }) {
  const choiceText = useChoiceText();
  const { policy, number, nature, category, department, disclosedAt, deadline } = row;
  return (
    <tr>
      <Td minWidth="14rem">
        <DocumentLink document={policy} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <DeadlineBadge state={row.state} />
          <DeadlineLink row={row} />
        </Flex>
      </Td>
      <Td minWidth="8rem">
        <DueDay row={row} />
        <WorkingDays row={row} />
      </Td>
      <Td minWidth="16rem">
        <LinkedInterpretations row={row} />
      </Td>
      <Td>{disclosedAt && <Typography>{dayOf(disclosedAt, deadline?.timeZone)}</Typography>}</Td>
      <Td minWidth="9rem">{number && <Typography>{number}</Typography>}</Td>
      <Td minWidth="6rem">
        {nature && <Typography tag="p">{choiceText(nature)}</Typography>}
        {category && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {choiceText(category)}
          </Typography>
        )}
      </Td>
      <Td minWidth="8rem">{department && <Typography>{department}</Typography>}</Td>
      <Td minWidth="6rem">
        <Typography>
          <DutyText duty={row.duty} />
        </Typography>
      </Td>
    </tr>
  );
}
