import { Typography } from '@strapi/design-system';
import { Table, Th } from '../../components/Table';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import type { DeliveryListProps } from './delivery-list';
import { DeliveryRow } from './DeliveryRow';

const columns: readonly TranslationKey[] = [
  'alerts.column.policy',
  'alerts.column.level',
  'deliveries.column.recipient',
  'deliveries.column.channel',
  'deliveries.column.state',
  'deliveries.column.attempts',
  'deliveries.column.problem',
];

/** The deliveries of one page as a table. */
export function DeliveriesTable({ deliveries, mayRetry, onRetried }: DeliveryListProps) {
  const translate = useTranslate();
  const shown = mayRetry ? [...columns, 'alerts.column.actions' as const] : columns;
  return (
    <Table label={translate('deliveries.title')}>
      <thead>
        <tr>
          {shown.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {translate(column)}
              </Typography>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            mayRetry={mayRetry}
            onRetried={onRetried}
          />
        ))}
      </tbody>
    </Table>
  );
}
