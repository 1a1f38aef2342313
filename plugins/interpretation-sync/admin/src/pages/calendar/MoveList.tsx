import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CalendarPreview } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { dueText } from '../../services/due-moment';
import { ShowAllButton } from './ShowAllButton';

interface MoveListProps {
  moves: CalendarPreview['moves'];
  timeZone: string;
  /** Asks for so many more. */
  onMore: () => void;
}

/** The open deadlines that would move, each with its due moment before and after. */
export function MoveList({ moves, timeZone, onMore }: MoveListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { locale } = useIntl();
  const { items, pagination } = moves;
  if (pagination.total === 0) {
    return <Typography tag="p">{translate('calendar.moves.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="p">{translate('calendar.moves', { count: pagination.total })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {items.map(({ id, policy, before, after }) => (
          <Typography key={id} tag="li">
            {translate('calendar.move', {
              title: quoteTitle(policy.title, language),
              before: dueText(before.dueAt, locale, timeZone),
              after: dueText(after.dueAt, locale, timeZone),
            })}
          </Typography>
        ))}
      </Flex>
      {items.length < Math.min(pagination.total, 100) && (
        <ShowAllButton total={Math.min(pagination.total, 100)} onClick={onMore} />
      )}
      {pagination.total > 100 && items.length === 100 && (
        <Typography tag="p" textColor="neutral700">
          {translate('calendar.moves.more', { count: pagination.total - 100 })}
        </Typography>
      )}
    </Flex>
  );
}
