import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';
import { AcknowledgeButton } from './AcknowledgeButton';
import { AlertCycle } from './AlertCycle';
import { AlertDue } from './AlertDue';
import { AlertPolicyLink } from './AlertPolicyLink';
import { AlertStateCell } from './AlertStateCell';
import { LevelBadge } from './LevelBadge';

interface AlertCardProps {
  alert: AlertAnswer;
  mayAcknowledge: boolean;
}

/** One alert on a narrow screen. */
export function AlertCard({ alert, mayAcknowledge }: AlertCardProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
        <LevelBadge level={alert.level} />
        <AlertStateCell alert={alert} />
      </Flex>
      <AlertPolicyLink alert={alert} />
      <Entry label={translate('alerts.column.raised')}>
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </Entry>
      <Entry label={translate('alerts.column.due')}>
        <AlertDue alert={alert} />
      </Entry>
      <Entry label={translate('alerts.column.cycle')}>
        <AlertCycle alert={alert} />
      </Entry>
      {mayAcknowledge && alert.state === 'open' && <AcknowledgeButton alert={alert} />}
    </Flex>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      {children}
    </Flex>
  );
}
