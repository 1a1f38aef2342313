import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface LabelledValueProps {
  label: string;
  /** Whether the value stands below its label, as where there is room for several beside each other. */
  isStacked?: boolean;
  children: ReactNode;
}

/** One entry of a `dl`: the label to the left, the value to the right, below it where it is narrow. */
export function LabelledValue({ label, isStacked = false, children }: LabelledValueProps) {
  const direction = isStacked ? 'column' : 'row';
  return (
    <Flex
      direction={direction}
      justifyContent={isStacked ? 'flex-start' : 'space-between'}
      alignItems="flex-start"
      gap={isStacked ? 1 : 2}
      wrap={isStacked ? 'nowrap' : 'wrap'}
    >
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Box tag="dd">{children}</Box>
    </Flex>
  );
}
