import { Box } from '@strapi/design-system';
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { styled } from 'styled-components';

interface TableProps {
  label: string;
  children: ReactNode;
}

/**
 * A table as browsers know it, in the looks of the design system. Its own table is a grid that is
 * walked with arrows: a cell with several buttons keeps the focus for ever, and Enter does not press
 * what stands beside a link. Wider than the screen it scrolls by itself, by keyboard too.
 */
export function Table({ label, children }: TableProps) {
  return (
    <Box
      role="region"
      aria-label={label}
      tabIndex={0}
      overflow="auto"
      position="relative"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Grid aria-label={label}>{children}</Grid>
    </Box>
  );
}

const Grid = styled.table`
  width: 100%;

  tr > * {
    padding: ${({ theme }) => theme.spaces[3]};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: middle;
  }

  td {
    box-sizing: content-box;
    white-space: nowrap;
  }

  tr > :first-child {
    padding-inline-start: ${({ theme }) => theme.spaces[6]};
  }

  tr > :last-child {
    padding-inline-end: ${({ theme }) => theme.spaces[6]};
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

interface CellProps {
  minWidth?: string;
}

/** Head of a column. */
export function Th(head: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="col" {...head} />;
}

/** A cell, whose lines break only where it is said how narrow it may become. */
export function Td({ minWidth, ...cell }: CellProps & TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...cell} style={minWidth ? { minWidth, whiteSpace: 'normal' } : undefined} />;
}
