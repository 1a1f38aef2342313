import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
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

interface AlertsTableProps {
  alerts: AlertAnswer[];
  mayAcknowledge: boolean;
}

/** The alerts of one page as a table. */
export function AlertsTable({ alerts, mayAcknowledge }: AlertsTableProps) {
  const translate = useTranslate();
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
          <AlertRow key={alert.id} alert={alert} mayAcknowledge={mayAcknowledge} />
        ))}
      </Tbody>
    </Table>
  );
}
