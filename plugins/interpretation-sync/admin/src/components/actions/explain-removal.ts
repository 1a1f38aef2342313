import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useRef, type SyntheticEvent } from 'react';
import { useSide } from '../../hooks/use-side';
import { askForReason } from '../../services/dialogs';
import { explainNextRemoval } from '../../services/removal-reason';

type Description = NonNullable<ReturnType<DocumentActionComponent>>;

/**
 * An action of the content manager that takes down or deletes, here or in another plugin: it first
 * asks for the reason, which goes with its own request. Actions of another kind stay as they are.
 */
export function explainRemoval(remove: DocumentActionComponent): DocumentActionComponent {
  const ExplainedRemoval: DocumentActionComponent = (props) => {
    const action = remove(props);
    // What the person chooses in our dialog makes the content manager describe its action anew.
    const latest = useRef(action);
    latest.current = action;
    const isGoverned = useSide(props.model) !== null;
    const { documentId, document } = props;
    if (!action || action.variant !== 'danger' || !isGoverned || !documentId) return action;

    const isEveryLocale = remove.type === 'delete' || action.dialog?.type === 'modal';
    const locale: unknown = document?.locale;
    return {
      ...action,
      dialog: action.dialog?.type === 'modal' ? action.dialog : undefined,
      onClick: async (event) => {
        const reason = await askForReason({
          action: action.label,
          uid: props.model,
          documents: [documentId],
          locale: isEveryLocale ? '*' : textOf(locale),
          question: questionOf(action, remove.type),
        });
        if (reason === null || !latest.current) return true;
        explainNextRemoval(reason);
        return perform(latest.current, event);
      },
    };
  };
  return Object.assign(ExplainedRemoval, { type: remove.type, position: remove.position });
}

function textOf(locale: unknown): string | undefined {
  return typeof locale === 'string' && locale ? locale : undefined;
}

/** What becomes of a draft that differs from what is public. Mere confirmations are ours now. */
function questionOf({ dialog }: Description, type: DocumentActionComponent['type']) {
  return type === 'unpublish' && dialog?.type === 'dialog' ? dialog.content : null;
}

/** As a click would have gone on, with the confirmation given; false lets a dialog of its own open. */
async function perform(action: Description, event: SyntheticEvent): Promise<boolean> {
  if (action.dialog?.type === 'dialog') {
    await action.dialog.onConfirm?.();
    return true;
  }
  const isDone = await action.onClick?.(event);
  return action.dialog?.type !== 'modal' || isDone === true;
}
