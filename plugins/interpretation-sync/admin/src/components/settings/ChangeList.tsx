import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import type { SettingsChange } from '../../../../shared/contracts';
import { useSettingWords } from '../../hooks/use-setting-words';
import { useTranslate } from '../../hooks/use-translate';

/** Settings with their value before and after. */
export function ChangeList({ changes }: { changes: SettingsChange['changes'] }) {
  const translate = useTranslate();
  const { name, lines } = useSettingWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {changes.map(({ path, before, after }) => (
        <li key={path}>
          <Typography fontWeight="semiBold">{name(path)}</Typography>
          <Flex gap={2} alignItems="flex-start" wrap="wrap">
            <Lines lines={lines(path, before)} label={translate('settings.change.before')} isOld />
            <Box paddingTop="2px" aria-hidden>
              <ArrowRight width="1.4rem" height="1.4rem" fill="neutral500" />
            </Box>
            <Lines lines={lines(path, after)} label={translate('settings.change.after')} />
          </Flex>
        </li>
      ))}
    </Flex>
  );
}

function Lines({ lines, label, isOld }: { lines: string[]; label: string; isOld?: boolean }) {
  return (
    <Box maxWidth="100%">
      <VisuallyHidden>{label}</VisuallyHidden>
      {lines.map((line, index) => (
        <Typography
          key={index}
          tag="p"
          textColor={isOld ? 'neutral600' : 'neutral800'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {line}
        </Typography>
      ))}
    </Box>
  );
}
