import { Box, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
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

/** One alert as a row of the table. */
export function AlertRow({ alert, selection, onNarrow }: AlertItemProps) {
  const { locale } = useIntl();
  const { documentId } = alert.policy;
  return (
    <Tr>
      {selection && (
        <Td>
          <AlertCheckbox alert={alert} selection={selection} />
        </Td>
      )}
      <Cell minWidth="11rem">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <LevelBadge level={alert.level} />
          <AlertCycle alert={alert} />
        </Flex>
      </Cell>
      <Cell minWidth="18rem">
        <AlertPolicyLink alert={alert} onNarrow={onNarrow && (() => onNarrow(documentId))} />
      </Cell>
      <Cell minWidth="12rem">
        <AlertRecipients recipients={alert.recipients} />
      </Cell>
      <Cell>
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </Cell>
      <Cell>
        <AlertDue alert={alert} />
      </Cell>
      <Cell minWidth="11rem">
        <AlertStateCell alert={alert} />
      </Cell>
      {selection && <Td>{alert.state === 'open' && <AcknowledgeButton alert={alert} />}</Td>}
    </Tr>
  );
}

/** Cells of a table don't break lines by themselves. */
function Cell({ minWidth = '9rem', children }: { minWidth?: string; children: ReactNode }) {
  return (
    <Td>
      <Box minWidth={minWidth} paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
        {children}
      </Box>
    </Td>
  );
}
