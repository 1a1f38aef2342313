import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useTranslate } from '../../hooks/use-translate';

/** Why there is nothing to see: no policy was ever public, none fits, or the page is past the last. */
const reasons = {
  nothing: { sentence: 'ledger.empty', way: null },
  filtered: { sentence: 'ledger.empty.filtered', way: 'ledger.filters.clear' },
  beyond: { sentence: 'ledger.empty.page', way: 'ledger.page.first' },
} as const;

interface EmptyLedgerProps {
  reason: keyof typeof reasons;
  /** Leads to where there is something to see. */
  onLeave: () => void;
}

/** Stands where the ledger has no rows to show. */
export function EmptyLedger({ reason, onLeave }: EmptyLedgerProps) {
  const translate = useTranslate();
  const { sentence, way } = reasons[reason];
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" aria-hidden />}
      content={translate(sentence)}
      action={
        way && (
          <Button variant="secondary" onClick={onLeave}>
            {translate(way)}
          </Button>
        )
      }
      shadow="tableShadow"
    />
  );
}
