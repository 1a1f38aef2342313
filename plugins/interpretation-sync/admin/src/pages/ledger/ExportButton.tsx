import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { LedgerFilters } from '../../../../shared/contracts';
import { useLedgerExport } from '../../hooks/use-ledger-export';
import { useTranslate } from '../../hooks/use-translate';

interface ExportButtonProps {
  filters: LedgerFilters;
  isDisabled: boolean;
}

/** Saves every row that fits the filters, in the order shown, as a spreadsheet. */
export function ExportButton({ filters, isDisabled }: ExportButtonProps) {
  const translate = useTranslate();
  const { exportRows, isExporting } = useLedgerExport();
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={isExporting}
      disabled={isDisabled || isExporting}
      onClick={() => exportRows(filters)}
    >
      {translate(isExporting ? 'ledger.export.running' : 'ledger.export')}
    </Button>
  );
}
