import { Flex, Typography } from '@strapi/design-system';
import type { ToDoItem } from '../../../shared/contracts';
import { useTranslate, type Translate } from '../hooks/use-translate';
import { DocumentLink } from './DocumentLink';
import { ProvisionalBadge } from './ProvisionalBadge';

/** Policies whose interpretation is due, each with the way to it, its department and its due day. */
export function ToDoList({ items }: { items: ToDoItem[] }) {
  const translate = useTranslate();
  return (
    // The ring around a focused link reaches four pixels beyond it.
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingLeft={1} paddingRight={1}>
      {items.map((item) => (
        <Flex
          key={item.policy.documentId}
          tag="li"
          direction="column"
          alignItems="flex-start"
          gap={1}
        >
          <DocumentLink document={item.policy} />
          <Flex gap={2} wrap="wrap">
            <Typography variant="pi" textColor="neutral600">
              {[item.department, dueText(item, translate)].filter(Boolean).join(' · ')}
            </Typography>
            {item.provisional && <ProvisionalBadge />}
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
}

function dueText({ state, dueOn, workingDaysLeft }: ToDoItem, translate: Translate): string {
  if (state === 'overdue') return translate('todo.was-due', { day: dueOn });
  return workingDaysLeft > 0
    ? translate('todo.due', { day: dueOn, days: workingDaysLeft })
    : translate('todo.due-today');
}
