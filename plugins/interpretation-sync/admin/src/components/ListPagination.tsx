import { Box } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import type { Pagination as PageNumbers } from '../../../shared/contracts';

interface ListPaginationProps {
  /** Undefined while the list is read. */
  pagination: PageNumbers | undefined;
  /** Where it is not that of the admin. */
  defaultPageSize?: number;
}

/** The way to the other pages of a list, and how long they are; nothing below an empty one. */
export function ListPagination({ pagination, defaultPageSize }: ListPaginationProps) {
  if (!pagination || pagination.total === 0) return null;
  const { pageCount, total } = pagination;
  return (
    <Box paddingTop={4}>
      <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={defaultPageSize}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}
