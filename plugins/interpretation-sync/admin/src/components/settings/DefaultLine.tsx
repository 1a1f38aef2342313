import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';

interface DefaultLineProps {
  /** What the setting is called. */
  name: string;
  /** The default in words. */
  value: string;
  /** True while the setting stands at its default. */
  isDefault: boolean;
  isEditable: boolean;
  onReset: () => void;
}

/** Names the default of a setting and offers the way back to it. */
export function DefaultLine({ name, value, isDefault, isEditable, onReset }: DefaultLineProps) {
  const translate = useTranslate();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {translate('settings.default', { value })}
      </Typography>
      {!isDefault && isEditable && (
        <TextButton aria-label={translate('settings.default.reset.of', { name })} onClick={onReset}>
          {translate('settings.default.reset')}
        </TextButton>
      )}
    </Flex>
  );
}
