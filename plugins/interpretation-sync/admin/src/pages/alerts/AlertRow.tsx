import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Td } from '../../components/Table';
import { instantText } from '../../services/due-moment';
import { AcknowledgeButton } from './AcknowledgeButton';
import { AlertCheckbox } from './AlertCheckbox';
import { AlertCycle } from './AlertCycle';
import { AlertDeliveries } from './AlertDeliveries';
import { AlertDue } from './AlertDue';
import type { AlertItemProps } from './alert-list';
import { AlertPolicyLink } from './AlertPolicyLink';
import { AlertRecipients } from './AlertRecipients';
import { AlertStateCell } from './AlertStateCell';
import { LevelBadge } from '../../components/LevelBadge';

/** One alert as a row of the table. */
export function AlertRow({ alert, selection, onNarrow }: AlertItemProps) {
  const { locale } = useIntl();
  const { documentId } = alert.policy;
  return (
    <tr>
      {selection && (
        <Td>
          <AlertCheckbox alert={alert} selection={selection} />
        </Td>
      )}
      <Td minWidth="11rem">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <LevelBadge level={alert.level} />
          <AlertCycle alert={alert} />
        </Flex>
      </Td>
      <Td minWidth="18rem">
        <AlertPolicyLink alert={alert} onNarrow={onNarrow && (() => onNarrow(documentId))} />
      </Td>
      <Td minWidth="12rem">
        <AlertRecipients recipients={alert.recipients} />
      </Td>
      <Td minWidth="9rem">
        <AlertDeliveries alert={alert} />
      </Td>
      <Td minWidth="9rem">
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </Td>
      <Td minWidth="9rem">
        <AlertDue alert={alert} />
      </Td>
      <Td minWidth="11rem">
        <AlertStateCell alert={alert} />
      </Td>
      {selection && <Td>{alert.state === 'open' && <AcknowledgeButton alert={alert} />}</Td>}
    </tr>
  );
}
