import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { TableCell } from '../../components/TableCell';
import { instantText } from '../../services/due-moment';
import { AcknowledgeButton } from './AcknowledgeButton';
import { AlertCheckbox } from './AlertCheckbox';
import { AlertCycle } from './AlertCycle';
import { AlertDue } from './AlertDue';
import type { AlertItemProps } from './alert-list';
import { AlertPolicyLink } from './AlertPolicyLink';
import { AlertRecipients } from './AlertRecipients';
import { AlertStateCell } from './AlertStateCell';
import { LevelBadge } from './LevelBadge';

interface AlertRowProps extends AlertItemProps {
  /** Given by the table, which finds its way by keyboard with it. */
  'aria-rowindex'?: number;
}

/** One alert as a row of the table. */
export function AlertRow({ alert, selection, onNarrow, ...position }: AlertRowProps) {
  const { locale } = useIntl();
  const { documentId } = alert.policy;
  return (
    <Tr {...position}>
      {selection && (
        <Td>
          <AlertCheckbox alert={alert} selection={selection} />
        </Td>
      )}
      <TableCell minWidth="11rem">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <LevelBadge level={alert.level} />
          <AlertCycle alert={alert} />
        </Flex>
      </TableCell>
      <TableCell minWidth="18rem">
        <AlertPolicyLink alert={alert} onNarrow={onNarrow && (() => onNarrow(documentId))} />
      </TableCell>
      <TableCell minWidth="12rem">
        <AlertRecipients recipients={alert.recipients} />
      </TableCell>
      <TableCell minWidth="9rem">
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </TableCell>
      <TableCell minWidth="9rem">
        <AlertDue alert={alert} />
      </TableCell>
      <TableCell minWidth="11rem">
        <AlertStateCell alert={alert} />
      </TableCell>
      {selection && <Td>{alert.state === 'open' && <AcknowledgeButton alert={alert} />}</Td>}
    </Tr>
  );
}
