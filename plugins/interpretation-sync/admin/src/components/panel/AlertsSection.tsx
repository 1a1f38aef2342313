import { Flex } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { AlertAnswer, Side } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { AcknowledgeButton } from '../../pages/alerts/AcknowledgeButton';
import { AlertPolicyLink } from '../../pages/alerts/AlertPolicyLink';
import { AlertStateCell } from '../../pages/alerts/AlertStateCell';
import { LevelBadge } from '../LevelBadge';
import { PanelSection } from './PanelSection';

interface AlertsSectionProps {
  alerts: AlertAnswer[];
  /** Side of the document on whose form they are shown. */
  side: Side;
}

/** The alerts that have not ended, to be acknowledged by whoever may; nothing when there are none. */
export function AlertsSection({ alerts, side }: AlertsSectionProps) {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(permissions.acknowledgeAlerts);
  if (alerts.length === 0) return null;
  return (
    <PanelSection label={translate('panel.alerts')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {alerts.map((alert) => (
          <Flex tag="li" key={alert.id} direction="column" alignItems="stretch" gap={2}>
            <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
              <LevelBadge level={alert.level} />
              <AlertStateCell alert={alert} />
            </Flex>
            {side === 'interpretation' && <AlertPolicyLink alert={alert} onNarrow={undefined} />}
            {alert.state === 'open' && allowedActions.canAcknowledge === true && (
              <AcknowledgeButton alert={alert} />
            )}
          </Flex>
        ))}
      </Flex>
    </PanelSection>
  );
}
