import { Box, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AlertAnswer } from '../../../../shared/contracts';
import { instantText } from '../../services/due-moment';
import { AcknowledgeButton } from './AcknowledgeButton';
import { AlertCycle } from './AlertCycle';
import { AlertDue } from './AlertDue';
import { AlertPolicyLink } from './AlertPolicyLink';
import { AlertStateCell } from './AlertStateCell';
import { LevelBadge } from './LevelBadge';

interface AlertRowProps {
  alert: AlertAnswer;
  mayAcknowledge: boolean;
}

/** One alert as a row of the table. */
export function AlertRow({ alert, mayAcknowledge }: AlertRowProps) {
  const { locale } = useIntl();
  return (
    <Tr>
      <Td>
        <LevelBadge level={alert.level} />
      </Td>
      <Td>
        {/* Cells don't break lines by themselves. */}
        <Box minWidth="20rem" maxWidth="36rem" style={{ whiteSpace: 'normal' }}>
          <AlertPolicyLink alert={alert} />
        </Box>
      </Td>
      <Td>
        <AlertStateCell alert={alert} />
      </Td>
      <Td>
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </Td>
      <Td>
        <AlertDue alert={alert} />
      </Td>
      <Td>
        <Box minWidth="8rem" style={{ whiteSpace: 'normal' }}>
          <AlertCycle alert={alert} />
        </Box>
      </Td>
      <Td>{mayAcknowledge && alert.state === 'open' && <AcknowledgeButton alert={alert} />}</Td>
    </Tr>
  );
}
