import { Table, Tbody, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import type { AlertListProps } from './alert-list';
import { AlertRow } from './AlertRow';

const columns: readonly TranslationKey[] = [
  'alerts.column.level',
  'alerts.column.policy',
  'alerts.column.recipients',
  'alerts.column.raised',
  'alerts.column.due',
  'alerts.column.state',
];

/** The alerts of one page as a table. */
export function AlertsTable({ alerts, selection, onNarrow }: AlertListProps) {
  const translate = useTranslate();
  return (
    <Table
      colCount={columns.length + (selection ? 2 : 0)}
      rowCount={alerts.length + 1}
      aria-label={translate('alerts.title')}
    >
      <Thead>
        <Tr>
          {selection && (
            <Th>
              <VisuallyHidden>{translate('alerts.column.select')}</VisuallyHidden>
            </Th>
          )}
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {translate(column)}
              </Typography>
            </Th>
          ))}
          {selection && (
            <Th>
              <Typography variant="sigma" textColor="neutral600">
                {translate('alerts.column.actions')}
              </Typography>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} selection={selection} onNarrow={onNarrow} />
        ))}
      </Tbody>
    </Table>
  );
}
