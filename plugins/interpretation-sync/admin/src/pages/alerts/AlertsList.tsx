import { Flex } from '@strapi/design-system';
import { useIsDesktop } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useSelection } from '../../hooks/use-selection';
import { AlertCard } from './AlertCard';
import { AlertsTable } from './AlertsTable';
import { SelectionBar } from './SelectionBar';

interface AlertsListProps {
  alerts: AlertAnswer[];
  mayAcknowledge: boolean;
  onNarrow: ((policy: string) => void) | undefined;
}

/** A page of alerts, as a table or, on a narrow screen, as cards. */
export function AlertsList({ alerts, mayAcknowledge, onNarrow }: AlertsListProps) {
  const isWide = useIsDesktop();
  const open = useMemo(
    () => alerts.filter(({ state }) => state === 'open').map(({ id }) => id),
    [alerts],
  );
  const selection = useSelection(open);
  const list = { selection: mayAcknowledge ? selection : null, onNarrow };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {mayAcknowledge && open.length > 0 && <SelectionBar selection={selection} />}
      {isWide ? (
        <AlertsTable alerts={alerts} {...list} />
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {alerts.map((alert) => (
            <AlertCard key={alert.id} alert={alert} {...list} />
          ))}
        </Flex>
      )}
    </Flex>
  );
}
