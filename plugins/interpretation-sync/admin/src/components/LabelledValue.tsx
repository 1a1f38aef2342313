import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface LabelledValueProps {
  label: string;
  children: ReactNode;
}

/** One entry of a `dl`: the label to the left, the value to the right, below it where it is narrow. */
export function LabelledValue({ label, children }: LabelledValueProps) {
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Box tag="dd">{children}</Box>
    </Flex>
  );
}
