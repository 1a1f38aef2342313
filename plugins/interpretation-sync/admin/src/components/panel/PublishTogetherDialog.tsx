import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentReference, Finding, GateAnswer } from '../../../../shared/contracts';
import { DialogActions } from '../dialogs/DialogActions';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { usePublishTogetherMutation } from '../../services/interpretation-sync-api';
import { refusalOf } from '../../services/refusal';
import { DocumentTitles } from './DocumentTitles';
import { FindingsNotice } from './FindingsNotice';

interface PublishTogetherDialogProps {
  together: NonNullable<GateAnswer['together']>;
  /** The document on whose form the dialog was opened. */
  document: DocumentReference;
  onClose: () => void;
}

/** Names what would become public and publishes it on confirmation; a refusal stays to be read. */
export function PublishTogetherDialog({ together, document, onClose }: PublishTogetherDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [publish, { isLoading }] = usePublishTogetherMutation();
  const [refusal, setRefusal] = useState<Finding[] | null>(null);
  const { policies, interpretations } = together;
  const findings = refusal ?? together.decision.findings;
  const isBlocked = refusal !== null || together.decision.verdict === 'blocked';

  const confirm = async () => {
    const answer = await publish({
      policies: policies.map(({ documentId }) => documentId),
      interpretations: interpretations.map(({ documentId }) => documentId),
      ...(document.locale ? { locale: document.locale } : {}),
    });
    if ('error' in answer) {
      const refused = refusalOf(answer.error)?.findings;
      if (refused) setRefusal(refused);
      else toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    if (answer.data.decision.verdict === 'blocked') {
      setRefusal(answer.data.decision.findings);
      return;
    }
    const message = translate('together.done', { count: answer.data.published.length });
    toggleNotification({ type: 'success', message });
    onClose();
  };

  return (
    <DialogFrame title={translate('together.title')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{translate('together.intro')}</Typography>
          <DocumentTitles label={translate('together.policies')} documents={policies} />
          <DocumentTitles
            label={translate('together.interpretations')}
            documents={interpretations}
          />
          <FindingsNotice
            findings={findings}
            isBlocked={isBlocked}
            lead={isBlocked ? 'together.blocked' : 'together.warned'}
          />
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Button loading={isLoading} disabled={isBlocked || isLoading} onClick={confirm}>
          {translate('together.confirm', { count: policies.length + interpretations.length })}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
