import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useRef } from 'react';
import { useSide } from '../../hooks/use-side';
import { askForReason } from '../../services/dialogs';
import { explainNextRemoval } from '../../services/removal-reason';

/** Unpublishing and deleting the selected rows of a list, with one reason for all of them. */
export function explainBulkRemoval(remove: BulkActionComponent): BulkActionComponent {
  const ExplainedBulkRemoval: BulkActionComponent = (props) => {
    const action = remove(props);
    const latest = useRef(action);
    latest.current = action;
    const isGoverned = useSide(props.model) !== null;
    if (!action || !isGoverned || action.dialog?.type !== 'dialog') return action;

    const { documents, model } = props;
    const locale: unknown = documents[0]?.locale;
    return {
      ...action,
      dialog: undefined,
      onClick: async () => {
        const reason = await askForReason({
          action: action.label,
          uid: model,
          documents: documents.map(({ documentId }) => documentId),
          locale: typeof locale === 'string' && locale ? locale : undefined,
          question: null,
        });
        const dialog = latest.current?.dialog;
        if (reason === null || dialog?.type !== 'dialog') return;
        explainNextRemoval(reason);
        await dialog.onConfirm?.();
      },
    };
  };
  return Object.assign(ExplainedBulkRemoval, { type: remove.type });
}
