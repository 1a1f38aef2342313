import { Typography } from '@strapi/design-system';
import type { LedgerRow } from '../../../../shared/contracts';
import { Table, Th } from '../../components/Table';
import { useTranslate } from '../../hooks/use-translate';
import type { LedgerView, SortField } from '../../services/ledger-view';
import type { TranslationKey } from '../../translations';
import { LedgerTableRow } from './LedgerTableRow';
import { SortButton } from './SortButton';

/** What presses stands to the left: to the right a table that is too wide is cut off first. */
const columns: readonly { label: TranslationKey; sort?: SortField }[] = [
  { label: 'ledger.column.policy', sort: 'title' },
  { label: 'ledger.column.state' },
  { label: 'ledger.column.due', sort: 'dueAt' },
  { label: 'ledger.column.interpretations' },
  { label: 'ledger.column.disclosed', sort: 'disclosedAt' },
  { label: 'ledger.column.number', sort: 'number' },
  { label: 'ledger.column.kind' },
  { label: 'ledger.column.department' },
  { label: 'ledger.column.duty' },
];

interface LedgerTableProps {
  rows: LedgerRow[];
  sort: LedgerView['sort'];
  onSort: (sort: LedgerView['sort']) => void;
}

/** The ledger as a table: one policy per row. */
export function LedgerTable({ rows, sort, onSort }: LedgerTableProps) {
  const translate = useTranslate();
  return (
    <Table label={translate('ledger.title')}>
      <thead>
        <tr>
          {columns.map(({ label, sort: field }) => (
            <Th key={label} aria-sort={field === sort.field ? ariaSort(sort) : undefined}>
              {field ? (
                <SortButton field={field} sort={sort} onSort={onSort}>
                  {translate(label)}
                </SortButton>
              ) : (
                // Heads may break their lines, which cells don't by themselves.
                <Typography variant="sigma" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
                  {translate(label)}
                </Typography>
              )}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerTableRow key={row.policy.documentId} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function ariaSort({ direction }: LedgerView['sort']) {
  return direction === 'asc' ? 'ascending' : 'descending';
}
