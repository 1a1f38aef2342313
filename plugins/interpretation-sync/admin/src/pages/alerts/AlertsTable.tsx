import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Table, Th } from '../../components/Table';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import type { AlertListProps } from './alert-list';
import { AlertRow } from './AlertRow';

const columns: readonly TranslationKey[] = [
  'alerts.column.level',
  'alerts.column.policy',
  'alerts.column.recipients',
  'deliveries.title',
  'alerts.column.raised',
  'alerts.column.due',
  'alerts.column.state',
];

/** The alerts of one page as a table. */
export function AlertsTable({ alerts, selection, onNarrow }: AlertListProps) {
  const translate = useTranslate();
  return (
    <Table label={translate('alerts.title')}>
      <thead>
        <tr>
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
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} selection={selection} onNarrow={onNarrow} />
        ))}
      </tbody>
    </Table>
  );
}
