import { Box, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../shared/contracts';
import { DeadlineBadge } from '../../components/DeadlineBadge';
import { DocumentLink } from '../../components/DocumentLink';
import { DutyText } from '../../components/DutyText';
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
      <Td>
        <Cell minWidth="16rem">
          <DocumentLink document={policy} />
        </Cell>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <DeadlineBadge state={row.state} />
          <DeadlineLink row={row} />
        </Flex>
      </Td>
      <Td>
        <DueDay row={row} />
      </Td>
      <Td>
        <Cell minWidth="6rem">
          <WorkingDays row={row} />
        </Cell>
      </Td>
      <Td>
        <Cell minWidth="16rem">
          <LinkedInterpretations row={row} />
        </Cell>
      </Td>
      <Td>{disclosedAt && <Typography>{dayOf(disclosedAt, deadline?.timeZone)}</Typography>}</Td>
      <Td>
        <Cell minWidth="9rem">{number && <Typography>{number}</Typography>}</Cell>
      </Td>
      <Td>
        <Cell minWidth="6rem">
          {nature && <Typography tag="p">{choiceText(nature)}</Typography>}
          {category && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {choiceText(category)}
            </Typography>
          )}
        </Cell>
      </Td>
      <Td>
        <Cell minWidth="8rem">{department && <Typography>{department}</Typography>}</Cell>
      </Td>
      <Td>
        <Cell minWidth="6rem">
          <Typography>
            <DutyText duty={row.duty} />
          </Typography>
        </Cell>
      </Td>
    </Tr>
  );
}

/** Content of a cell that may break its lines. */
function Cell({ minWidth, children }: { minWidth: string; children: ReactNode }) {
  return (
    <Box minWidth={minWidth} style={{ whiteSpace: 'normal' }}>
      {children}
    </Box>
  );
}
