import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One row of a table as an item of a list, where the screen is too narrow for the table. */
export function ListCard({ children }: { children: ReactNode }) {
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      {children}
    </Flex>
  );
}
