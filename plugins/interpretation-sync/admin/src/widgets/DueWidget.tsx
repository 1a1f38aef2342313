import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { ToDoList } from '../components/ToDoList';
import { useErrorSentence } from '../hooks/use-error-sentence';
import { useTranslate } from '../hooks/use-translate';
import { useGetOverviewQuery } from '../services/statistics-api';

/** As many as the home page has room for. */
const SHOWN = 4;

/** Interpretations that are overdue or due soon, the most pressing first. */
export function DueWidget() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { data, error } = useGetOverviewQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) {
    return (
      <Widget.Error>{translate('overview.error', { reason: errorSentence(error) })}</Widget.Error>
    );
  }
  if (!data) return <Widget.Loading>{translate('overview.loading')}</Widget.Loading>;
  const { overdue, dueToday, dueSoon } = data;
  const items = [...overdue.items, ...dueToday.items, ...dueSoon.items].slice(0, SHOWN);
  if (items.length === 0) return <Widget.NoData>{translate('widget.due.empty')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>
        {translate('widget.due.counts', {
          overdue: overdue.total,
          today: dueToday.total,
          soon: dueSoon.total,
        })}
      </Typography>
      <ToDoList items={items} />
    </Flex>
  );
}
