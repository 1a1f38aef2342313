import { Layouts, Page } from '@strapi/strapi/admin';
import { ListPagination } from '../../components/ListPagination';
import { useLedgerView } from '../../hooks/use-ledger-view';
import { useTranslate } from '../../hooks/use-translate';
import { useGetLedgerQuery } from '../../services/ledger-api';
import { countFilters, filtersOf } from '../../services/ledger-view';
import { ExportButton } from './ExportButton';
import { LedgerFilters } from './LedgerFilters';
import { LedgerList } from './LedgerList';

/** The ledger (政策文件与解读台账): every policy with its interpretations, deadline and state. */
export function LedgerPage() {
  const translate = useTranslate();
  const { view, choose, search, sortBy, goToPage, clear } = useLedgerView();
  const { page, pageSize } = view;
  const filters = filtersOf(view);
  const answer = useGetLedgerQuery(
    { ...filters, page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  const { rows, pagination } = answer.currentData ?? {};
  return (
    <Page.Main>
      <Page.Title>{translate('ledger.title')}</Page.Title>
      <Layouts.Header
        title={translate('ledger.title')}
        subtitle={pagination && translate('ledger.subtitle', { total: pagination.total })}
        primaryAction={<ExportButton filters={filters} isDisabled={!pagination?.total} />}
      />
      <Layouts.Content>
        <LedgerFilters
          view={view}
          onSearch={search}
          onChoose={choose}
          onSort={sortBy}
          onClear={clear}
        />
        <LedgerList
          rows={rows}
          error={answer.error}
          total={pagination?.total ?? 0}
          isNarrowedDown={countFilters(view) > 0 || view.text !== ''}
          sort={view.sort}
          onSort={sortBy}
          onClear={clear}
          onFirstPage={() => goToPage(1)}
          onRetry={() => answer.refetch()}
        />
        <ListPagination pagination={pagination} defaultPageSize={pageSize} />
      </Layouts.Content>
    </Page.Main>
  );
}
