import type {
  DocumentActionComponent,
  DocumentActionDescription,
} from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { GateAnswer } from '../../../../shared/contracts';
import { useGate } from '../../hooks/use-gate';
import { useTranslate, type Translate } from '../../hooks/use-translate';
import { dialogs, type FormDocument } from '../../services/dialogs';
import { formDocumentOf } from '../../services/form-document';

/**
 * The Publish action of the content manager, which says beforehand what the gate will say. Blocked, it
 * opens a dialog instead of asking the server in vain. While the form holds unsaved changes nobody
 * can say: then the server judges, and a refusal opens the same dialog.
 */
export function explainPublication(publish: DocumentActionComponent): DocumentActionComponent {
  const ExplainedPublication: DocumentActionComponent = (props) => {
    const action = publish(props);
    const document = formDocumentOf(props);
    const gate = useGate(document);
    const translate = useTranslate();
    const isModified = useForm('InterpretationSyncPublish', ({ modified }) => modified);
    if (!action || !gate || isModified || props.activeTab === 'published') return action;
    return gate.decision.verdict === 'blocked'
      ? blockedAction(action, gate, document, translate)
      : allowedAction(action, gate, translate);
  };
  return Object.assign(ExplainedPublication, { type: publish.type, position: publish.position });
}

function blockedAction(
  action: DocumentActionDescription,
  { decision }: GateAnswer,
  document: FormDocument,
  translate: Translate,
): DocumentActionDescription {
  const count = decision.findings.filter(({ severity }) => severity === 'block').length;
  return {
    ...action,
    label: translate('publish.blocked', { label: action.label, count }),
    onClick: () => {
      dialogs.open({ kind: 'blocked', document, refusal: null });
      return true;
    },
  };
}

/** Counts what is to be minded; where drafts are linked, the content manager's question says of them. */
function allowedAction(
  action: DocumentActionDescription,
  { decision, together }: GateAnswer,
  translate: Translate,
): DocumentActionDescription {
  const count = decision.findings.length;
  const { dialog, label } = action;
  return {
    ...action,
    label: count === 0 ? label : translate('publish.warned', { label, count }),
    dialog:
      dialog?.type === 'dialog' && together?.decision.verdict === 'allowed'
        ? { ...dialog, content: withHint(dialog.content, translate('publish.together')) }
        : dialog,
  };
}

function withHint(content: ReactNode, hint: string) {
  return (
    <>
      {content} {hint}
    </>
  );
}
