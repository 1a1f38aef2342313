import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { DocumentReference, Finding } from '../../../../shared/contracts';
import { DialogActions } from './DialogActions';
import { DialogFrame } from './DialogFrame';
import { useFocusField } from '../../hooks/use-focus-field';
import { useGate } from '../../hooks/use-gate';
import { useMayPublishTogether } from '../../hooks/use-may-publish-together';
import { useReturnFocus } from '../../hooks/use-return-focus';
import { useSide } from '../../hooks/use-side';
import { useTranslate } from '../../hooks/use-translate';
import { dialogs, type BlockedDialogRequest } from '../../services/dialogs';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { Notice } from '../Notice';
import { PublishTogetherDialog } from '../panel/PublishTogetherDialog';
import { FindingsList } from './FindingsList';

/** Why a document can't be published: every finding with the way to mend it, and publishing together. */
export function BlockedDialog({ request }: { request: BlockedDialogRequest }) {
  const governed = useSide(request.document.uid);
  return governed && <Findings request={request} types={governed.types} />;
}

function Findings({ request, types }: { request: BlockedDialogRequest; types: MappedTypes }) {
  const translate = useTranslate();
  const focusField = useFocusField();
  const returnFocus = useReturnFocus();
  const isModified = useForm('InterpretationSyncBlocked', ({ modified }) => modified);
  const gate = useGate(request.document);
  const { isAllowed: mayPublishTogether } = useMayPublishTogether(types);
  const [isTogether, setIsTogether] = useState(false);
  const fieldToMend = useRef<string | null>(null);

  const { refusal } = request;
  const findings = refusal?.findings ?? gate?.decision.findings ?? [];
  const document = gate?.document ?? documentOf(request);
  const together = gate?.together?.decision.verdict === 'allowed' ? gate.together : null;
  const isMended = !refusal && gate?.decision.verdict === 'allowed';

  const mend = (field: string) => {
    fieldToMend.current = field;
    dialogs.close();
  };
  const onCloseAutoFocus = (event: Event) => {
    if (fieldToMend.current === null) return returnFocus(event);
    event.preventDefault();
    focusField(fieldToMend.current);
  };

  if (isTogether && together) {
    return (
      <PublishTogetherDialog together={together} document={document} onClose={dialogs.close} />
    );
  }
  return (
    <DialogFrame
      title={translate('blocked.title')}
      onClose={dialogs.close}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isMended ? (
            <Notice tone="success">{translate('blocked.mended')}</Notice>
          ) : (
            <Typography tag="p">{translate('blocked.intro')}</Typography>
          )}
          {refusal && isModified && <Notice tone="warning">{translate('blocked.unsaved')}</Notice>}
          <FindingsList
            label={translate('result.blocked')}
            findings={withSeverity(findings, 'block')}
            document={document}
            onMend={mend}
          />
          <FindingsList
            label={translate('result.warned')}
            findings={withSeverity(findings, 'warn')}
            document={document}
            onMend={mend}
          />
          {together && mayPublishTogether && !isMended && (
            <Typography tag="p">
              {translate(isModified ? 'together.unsaved' : 'blocked.together')}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={dialogs.close} cancelLabel={translate('blocked.close')}>
        {together && mayPublishTogether && !isMended && (
          <Button disabled={isModified} onClick={() => setIsTogether(true)}>
            {translate('together.action')}
          </Button>
        )}
      </DialogActions>
    </DialogFrame>
  );
}

function withSeverity(findings: readonly Finding[], severity: Finding['severity']): Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** A refusal names the document as the form sent it, with an id of its own where it was new. */
function documentOf({ document, refusal }: BlockedDialogRequest): DocumentReference {
  const { uid, documentId = '', locale = '' } = refusal ?? document;
  return { uid, documentId, locale, title: '' };
}
