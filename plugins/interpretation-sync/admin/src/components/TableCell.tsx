import { Box, Td } from '@strapi/design-system';
import type { ComponentProps } from 'react';

/** A cell that breaks its lines, which cells of a table don't do by themselves. */
export function TableCell({ minWidth, children, ...position }: ComponentProps<typeof Td>) {
  return (
    <Td {...position}>
      <Box minWidth={minWidth} paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
        {children}
      </Box>
    </Td>
  );
}
