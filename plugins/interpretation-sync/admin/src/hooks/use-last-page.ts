import { useEffect } from 'react';
import type { Pagination } from '../../../shared/contracts';

/** Goes to the last page there is: once all that a page showed is dealt with, that page is gone. */
export function useLastPage(
  page: number,
  pagination: Pagination | undefined,
  show: (next: { page: number }) => void,
): void {
  const lastPage = pagination ? Math.max(1, pagination.pageCount) : page;
  useEffect(() => {
    if (page > lastPage) show({ page: lastPage });
  }, [page, lastPage, show]);
}
