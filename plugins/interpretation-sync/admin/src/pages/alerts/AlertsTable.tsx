import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import type { TranslationKey } from '../../translations';
import { AlertRow } from './AlertRow';

const columns: readonly TranslationKey[] = [
  'alerts.column.level',
  'alerts.column.policy',
  'alerts.column.state',
  'alerts.column.raised',
  'alerts.column.due',
  'alerts.column.cycle',
  'alerts.column.actions',
];

/** The alerts of one page as a table, which scrolls sideways where the screen is narrow. */
export function AlertsTable({ alerts }: { alerts: AlertAnswer[] }) {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(permissions.acknowledgeAlerts);
  return (
    <Table
      colCount={columns.length}
      rowCount={alerts.length + 1}
      aria-label={translate('alerts.title')}
    >
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {translate(column)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            mayAcknowledge={allowedActions.canAcknowledge === true}
          />
        ))}
      </Tbody>
    </Table>
  );
}
