import { Button, Field, Flex, Modal, TimePicker, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeadlineAnswer } from '../../../../shared/contracts';
import { DialogActions } from '../../components/dialogs/DialogActions';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { CivilDateField } from '../../components/CivilDateField';
import { Notice } from '../../components/Notice';
import { ReasonField } from '../../components/ReasonField';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { dayOf, instantOf, timeOf } from '../../services/due-moment';
import { useMoveStartMutation } from '../../services/ledger-api';
import { isReason } from '../../services/written-reason';

interface MoveStartDialogProps {
  deadline: DeadlineAnswer;
  onClose: () => void;
}

/** Asks from when the deadline counts, in the body's time zone, and why. */
export function MoveStartDialog({ deadline, onClose }: MoveStartDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [move, { isLoading, error }] = useMoveStartMutation();
  const { id, startedAt, timeZone } = deadline;
  const [day, setDay] = useState(dayOf(startedAt, timeZone));
  const [time, setTime] = useState(timeOf(startedAt, timeZone));
  const [reason, setReason] = useState('');

  const confirm = async () => {
    const officialPublishedAt = instantOf(day, time, timeZone).toISOString();
    const answer = await move({ id, officialPublishedAt, reason: reason.trim() });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: translate('start.moved') });
    onClose();
  };

  return (
    <DialogFrame title={translate('start.move')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{translate('start.intro', { timeZone })}</Typography>
          <CivilDateField label={translate('start.day')} value={day} onChange={setDay} />
          <Field.Root>
            <Field.Label>{translate('start.time')}</Field.Label>
            <TimePicker
              size="S"
              value={time}
              onChange={(chosen) => setTime(chosen ?? '')}
              onClear={() => setTime('')}
              clearLabel={translate('date.clear', { label: translate('start.time') })}
            />
          </Field.Root>
          <ReasonField label={translate('start.reason')} value={reason} onChange={setReason} />
          {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Button
          loading={isLoading}
          disabled={isLoading || !isReason(reason) || day === '' || time === ''}
          onClick={confirm}
        >
          {translate('start.confirm')}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
