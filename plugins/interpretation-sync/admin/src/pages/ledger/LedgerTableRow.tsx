import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { DeadlineBadge } from '../../components/DeadlineBadge';
import { DocumentLink } from '../../components/DocumentLink';
import { DutyText } from '../../components/DutyText';
import { TableCell } from '../../components/TableCell';
import { useChoiceText } from '../../hooks/use-choice-text';
import { dayOf } from '../../services/due-moment';
import { DeadlineLink } from './DeadlineLink';
import { DueDay } from './DueDay';
import { LinkedInterpretations } from './LinkedInterpretations';
import { WorkingDays } from './WorkingDays';

interface LedgerTableRowProps {
  row: LedgerRow;
  /** Given by the table, which finds its way by keyboard with it. */
  'aria-rowindex'?: number;
}

/** One policy as a row of the table. */
export function LedgerTableRow({ row, ...position }: LedgerTableRowProps) {
  const choiceText = useChoiceText();
  const { policy, number, nature, category, department, disclosedAt, deadline } = row;
  return (
    <Tr {...position}>
      <TableCell minWidth="14rem">
        <DocumentLink document={policy} />
      </TableCell>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <DeadlineBadge state={row.state} />
          <DeadlineLink row={row} />
        </Flex>
      </Td>
      <TableCell minWidth="8rem">
        <DueDay row={row} />
        <WorkingDays row={row} />
      </TableCell>
      <TableCell minWidth="16rem">
        <LinkedInterpretations row={row} />
      </TableCell>
      <Td>{disclosedAt && <Typography>{dayOf(disclosedAt, deadline?.timeZone)}</Typography>}</Td>
      <TableCell minWidth="9rem">{number && <Typography>{number}</Typography>}</TableCell>
      <TableCell minWidth="6rem">
        {nature && <Typography tag="p">{choiceText(nature)}</Typography>}
        {category && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {choiceText(category)}
          </Typography>
        )}
      </TableCell>
      <TableCell minWidth="8rem">{department && <Typography>{department}</Typography>}</TableCell>
      <TableCell minWidth="6rem">
        <Typography>
          <DutyText duty={row.duty} />
        </Typography>
      </TableCell>
    </Tr>
  );
}
