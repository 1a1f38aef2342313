import {
  Button,
  Field,
  Flex,
  Modal,
  Textarea,
  TimePicker,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeadlineAnswer } from '../../../../shared/contracts';
import { CivilDateField } from '../../components/CivilDateField';
import { Notice } from '../../components/Notice';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { dayOf, instantOf, timeOf } from '../../services/due-moment';
import { useMoveStartMutation } from '../../services/ledger-api';

/** The server takes no shorter reason. */
const MIN_REASON_LENGTH = 10;
const MAX_REASON_LENGTH = 1000;

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
  const isReasonGiven = reason.trim().length >= MIN_REASON_LENGTH;

  const confirm = async () => {
    const officialPublishedAt = instantOf(day, time, timeZone).toISOString();
    const answer = await move({ id, officialPublishedAt, reason: reason.trim() });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: translate('start.moved') });
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={translate('together.close')}>
          <Modal.Title>{translate('start.move')}</Modal.Title>
        </Modal.Header>
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
            <Field.Root required hint={translate('reason.length', { min: MIN_REASON_LENGTH })}>
              <Field.Label>{translate('start.reason')}</Field.Label>
              <Textarea
                value={reason}
                maxLength={MAX_REASON_LENGTH}
                onChange={({ target }) => setReason(target.value)}
              />
              <Field.Hint />
            </Field.Root>
            {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('together.cancel')}
          </Button>
          <Button
            loading={isLoading}
            disabled={isLoading || !isReasonGiven || day === '' || time === ''}
            onClick={confirm}
          >
            {translate('start.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
