import { Flex, TextButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useTranslate } from '../../hooks/use-translate';
import { Notice } from '../Notice';

interface PanelErrorProps {
  children: string;
  onRetry: () => void;
}

/** Says why something could not be read, and tries again. */
export function PanelError({ children, onRetry }: PanelErrorProps) {
  const translate = useTranslate();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Notice tone="danger">{children}</Notice>
      <TextButton startIcon={<ArrowClockwise />} onClick={onRetry}>
        {translate('panel.retry')}
      </TextButton>
    </Flex>
  );
}
