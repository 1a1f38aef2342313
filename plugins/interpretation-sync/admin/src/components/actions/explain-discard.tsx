import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useGate } from '../../hooks/use-gate';
import { useTranslate } from '../../hooks/use-translate';
import { formDocumentOf } from '../../services/form-document';
import { Notice } from '../Notice';

/**
 * Discarding changes brings back what is public, which has no links to drafts: they are lost with the
 * changes, and the person is told so.
 */
export function explainDiscard(discard: DocumentActionComponent): DocumentActionComponent {
  const ExplainedDiscard: DocumentActionComponent = (props) => {
    const action = discard(props);
    const gate = useGate(formDocumentOf(props));
    const translate = useTranslate();
    const count = gate?.links.filter(({ isPublic }) => !isPublic).length ?? 0;
    if (!action || action.dialog?.type !== 'dialog' || count === 0) return action;
    const content = (
      <Flex direction="column" alignItems="stretch" gap={4}>
        {action.dialog.content}
        <Notice tone="warning">{translate('discard.lost-links', { count })}</Notice>
      </Flex>
    );
    return { ...action, dialog: { ...action.dialog, content } };
  };
  return Object.assign(ExplainedDiscard, { type: discard.type, position: discard.position });
}
