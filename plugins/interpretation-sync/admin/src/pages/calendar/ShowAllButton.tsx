import { TextButton } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';

/** Shows the rest of a list that was cut short. */
export function ShowAllButton({ total, onClick }: { total: number; onClick: () => void }) {
  const translate = useTranslate();
  return <TextButton onClick={onClick}>{translate('calendar.all', { total })}</TextButton>;
}
