import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SectionCardProps {
  title: string;
  /** What it is for. */
  explanation?: string;
  children: ReactNode;
}

/** What belongs together, under a heading. */
export function SectionCard({ title, explanation, children }: SectionCardProps) {
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {explanation && <Typography textColor="neutral600">{explanation}</Typography>}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}
