import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useTranslate } from '../hooks/use-translate';

interface RequestErrorProps {
  /** What failed, why, and what to do. */
  children: string;
  onRetry: () => void;
}

/** Stands where something could not be read. */
export function RequestError({ children, onRetry }: RequestErrorProps) {
  const translate = useTranslate();
  return (
    <Box role="alert">
      <EmptyStateLayout
        content={children}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {translate('panel.retry')}
          </Button>
        }
        shadow="tableShadow"
      />
    </Box>
  );
}
