import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Tone = 'warning' | 'danger' | 'success';

interface NoticeProps {
  tone: Tone;
  children: ReactNode;
}

/** A sentence that must be seen, in a coloured frame, announced to screen readers. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <Box
      role={tone === 'danger' ? 'alert' : 'status'}
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={3}
      width="100%"
    >
      <Typography tag="div" textColor="neutral800">
        {children}
      </Typography>
    </Box>
  );
}
