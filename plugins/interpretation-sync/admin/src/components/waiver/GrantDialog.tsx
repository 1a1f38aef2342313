import { Button, Flex, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentReference, WaiverKind } from '../../../../shared/contracts';
import { DialogActions } from '../dialogs/DialogActions';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGrantWaiverMutation } from '../../services/waivers-api';
import { isReason } from '../../services/written-reason';
import { CivilDateField } from '../CivilDateField';
import { Notice } from '../Notice';
import { GroundField } from './GroundField';
import { KindField } from './KindField';
import { waiverKinds } from './waiver-kinds';
import { WaiverReasonField } from './WaiverReasonField';

interface GrantDialogProps {
  policy: DocumentReference;
  onClose: () => void;
}

/** Grants a waiver to a policy, on a ground and with a reason. */
export function GrantDialog({ policy, onClose }: GrantDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [grant, { isLoading, error }] = useGrantWaiverMutation();
  const [kind, setKind] = useState<WaiverKind>('exempt');
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const hasGround = ground.trim() !== '';

  const confirm = async () => {
    setIsChecked(true);
    if (!hasGround || !isReason(reason)) return;
    const answer = await grant({
      policy: policy.documentId,
      kind,
      ground: ground.trim(),
      reason: reason.trim(),
      ...(expiresOn === '' ? {} : { expiresOn }),
    });
    if ('error' in answer) return;
    const message = translate('waiver.done', { kind: translate(waiverKinds[kind].name) });
    toggleNotification({ type: 'success', message });
    onClose();
  };

  return (
    <DialogFrame title={translate('waiver.grant')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <KindField value={kind} onChange={setKind} />
          <GroundField
            kind={kind}
            value={ground}
            onChange={setGround}
            error={isChecked && !hasGround ? translate('waiver.ground.missing') : undefined}
          />
          <WaiverReasonField
            label={translate('waiver.reason')}
            value={reason}
            onChange={setReason}
            isChecked={isChecked}
          />
          <CivilDateField
            label={translate('waiver.until')}
            hint={translate('waiver.until.hint')}
            from={new Date()}
            value={expiresOn}
            onChange={setExpiresOn}
          />
          {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Button loading={isLoading} disabled={isLoading} onClick={confirm}>
          {translate('waiver.confirm')}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
