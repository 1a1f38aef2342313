import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { WaiverAnswer } from '../../../../shared/contracts';
import { DialogActions } from '../dialogs/DialogActions';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useRevokeWaiverMutation } from '../../services/waivers-api';
import { isReason } from '../../services/written-reason';
import { Notice } from '../Notice';
import { WaiverReasonField } from './WaiverReasonField';

interface RevokeDialogProps {
  waiver: WaiverAnswer;
  onClose: () => void;
}

/** Revokes a waiver, with a reason. */
export function RevokeDialog({ waiver, onClose }: RevokeDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [revoke, { isLoading, error }] = useRevokeWaiverMutation();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);

  const confirm = async () => {
    setIsChecked(true);
    if (!isReason(reason)) return;
    const answer = await revoke({ id: waiver.id, reason: reason.trim() });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: translate('waiver.revoked') });
    onClose();
  };

  return (
    <DialogFrame title={translate('waiver.revoke')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{translate('waiver.revoke.effect')}</Typography>
          <WaiverReasonField
            isFirst
            label={translate('waiver.revoke.reason')}
            value={reason}
            onChange={setReason}
            isChecked={isChecked}
          />
          {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Button variant="danger" loading={isLoading} disabled={isLoading} onClick={confirm}>
          {translate('waiver.revoke.confirm')}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
