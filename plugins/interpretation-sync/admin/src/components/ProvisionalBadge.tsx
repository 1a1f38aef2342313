import { Box, Tooltip } from '@strapi/design-system';
import { useTranslate } from '../hooks/use-translate';
import { ToneBadge } from './ToneBadge';

/** Marks a date that was computed on days whose official notice is not loaded. */
export function ProvisionalBadge() {
  const translate = useTranslate();
  return (
    <Tooltip label={translate('deadline.provisional.reason')}>
      {/* The tooltip holds on to what it explains, which a badge does not allow. */}
      <Box tag="span" tabIndex={0}>
        <ToneBadge tone="warning">{translate('deadline.provisional')}</ToneBadge>
      </Box>
    </Tooltip>
  );
}
