import { Flex } from '@strapi/design-system';
import { Page, useIsDesktop } from '@strapi/strapi/admin';
import type { LedgerRow } from '../../../../shared/contracts';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import type { LedgerView } from '../../services/ledger-view';
import { EmptyLedger } from './EmptyLedger';
import { LedgerCard } from './LedgerCard';
import { LedgerTable } from './LedgerTable';

interface LedgerListProps {
  /** Undefined while they are read. */
  rows: LedgerRow[] | undefined;
  error: Parameters<ReturnType<typeof useErrorSentence>>[0] | undefined;
  /** How many fit on all pages: an address may name a page that there no longer is. */
  total: number;
  isNarrowedDown: boolean;
  sort: LedgerView['sort'];
  onSort: (sort: LedgerView['sort']) => void;
  onClear: () => void;
  onFirstPage: () => void;
  onRetry: () => void;
}

/** The policies of one page, or why there are none to see. */
export function LedgerList(props: LedgerListProps) {
  const { rows, error, total, isNarrowedDown, sort, onSort, onClear, onFirstPage, onRetry } = props;
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const isWide = useIsDesktop();
  if (error) {
    const reason = errorSentence(error);
    return <RequestError onRetry={onRetry}>{translate('ledger.error', { reason })}</RequestError>;
  }
  if (!rows) return <Page.Loading>{translate('ledger.loading')}</Page.Loading>;
  if (rows.length === 0) {
    if (total > 0) return <EmptyLedger reason="beyond" onLeave={onFirstPage} />;
    return <EmptyLedger reason={isNarrowedDown ? 'filtered' : 'nothing'} onLeave={onClear} />;
  }
  if (isWide) return <LedgerTable rows={rows} sort={sort} onSort={onSort} />;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <LedgerCard key={row.policy.documentId} row={row} />
      ))}
    </Flex>
  );
}
