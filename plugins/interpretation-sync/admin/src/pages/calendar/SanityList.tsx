import { Flex, Typography } from '@strapi/design-system';
import type { SanityCheck } from '../../../../shared/contracts';
import { ToneBadge } from '../../components/ToneBadge';
import { useTranslate } from '../../hooks/use-translate';
import { sanityWords } from '../../services/calendar-words';

/** Whether the year adds up as official years do. */
export function SanityList({ checks }: { checks: readonly SanityCheck[] }) {
  const translate = useTranslate();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {checks.map(({ code, found, least, most, isUsual }) => (
        <Flex key={code} tag="li" gap={2} wrap="wrap">
          <ToneBadge tone={isUsual ? 'success' : 'warning'}>
            {translate(isUsual ? 'calendar.usual' : 'calendar.unusual')}
          </ToneBadge>
          <Typography>
            {translate(sanityWords[code], { found, least, most: most ?? least })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
