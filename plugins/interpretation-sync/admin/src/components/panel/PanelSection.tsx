import { Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface PanelSectionProps {
  label: string;
  /** Stands right of the label. */
  badge?: ReactNode;
  children?: ReactNode;
}

/** One part of the panel under its own heading. */
export function PanelSection({ label, badge, children }: PanelSectionProps) {
  const id = useId();
  return (
    <Flex
      tag="section"
      aria-labelledby={id}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
        <Typography tag="h3" id={id} variant="omega" fontWeight="bold">
          {label}
        </Typography>
        {badge}
      </Flex>
      {children}
    </Flex>
  );
}
