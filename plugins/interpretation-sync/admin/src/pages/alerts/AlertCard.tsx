import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { LabelledValue } from '../../components/LabelledValue';
import { ListCard } from '../../components/ListCard';
import { useTranslate } from '../../hooks/use-translate';
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

/** One alert on a narrow screen. */
export function AlertCard({ alert, selection, onNarrow }: AlertItemProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { documentId } = alert.policy;
  return (
    <ListCard>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
        <Flex gap={2}>
          {selection && <AlertCheckbox alert={alert} selection={selection} />}
          <LevelBadge level={alert.level} />
        </Flex>
        <AlertStateCell alert={alert} />
      </Flex>
      <AlertPolicyLink alert={alert} onNarrow={onNarrow && (() => onNarrow(documentId))} />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <LabelledValue label={translate('alerts.column.recipients')}>
          <AlertRecipients recipients={alert.recipients} />
        </LabelledValue>
        <LabelledValue label={translate('deliveries.title')}>
          <AlertDeliveries alert={alert} />
        </LabelledValue>
        <LabelledValue label={translate('alerts.column.raised')}>
          <Typography>{instantText(alert.raisedAt, locale)}</Typography>
        </LabelledValue>
        <LabelledValue label={translate('alerts.column.due')}>
          <AlertDue alert={alert} />
        </LabelledValue>
        <LabelledValue label={translate('alerts.column.cycle')}>
          <AlertCycle alert={alert} />
        </LabelledValue>
      </Flex>
      {selection && alert.state === 'open' && <AcknowledgeButton alert={alert} />}
    </ListCard>
  );
}
