import { Badge, Tooltip } from '@strapi/design-system';
import { useTranslate } from '../hooks/use-translate';

/** Marks a date that was computed on days whose official notice is not loaded. */
export function ProvisionalBadge() {
  const translate = useTranslate();
  return (
    <Tooltip label={translate('deadline.provisional.reason')}>
      <Badge variant="warning" tabIndex={0}>
        {translate('deadline.provisional')}
      </Badge>
    </Tooltip>
  );
}
