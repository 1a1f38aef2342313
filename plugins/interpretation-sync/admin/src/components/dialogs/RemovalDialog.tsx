import { Button, Flex, Loader, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { DialogActions } from './DialogActions';
import { DialogFrame } from './DialogFrame';
import { useTranslate } from '../../hooks/use-translate';
import { dialogs, type RemovalDialogRequest } from '../../services/dialogs';
import { useGetRemovalQuery } from '../../services/removals-api';
import { ReasonField } from '../ReasonField';
import { RemovalEffects } from './RemovalEffects';

/** Longest reason, in characters: a request header holds a few thousand bytes. */
const MAXIMUM_REASON = 300;

/** Says what follows from taking down, asks why, and hands the reason to the action that asked. */
export function RemovalDialog({ request }: { request: RemovalDialogRequest }) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const { action, uid, documents, locale, question } = request;
  const { currentData, isFetching } = useGetRemovalQuery(
    { uid, documents, ...(locale === undefined ? {} : { locale }) },
    { refetchOnMountOrArgChange: true },
  );
  const answer = isFetching ? undefined : currentData;
  // Where nobody may tell, something may be public.
  const isPublic = answer === undefined || answer.public.length > 0;
  const isBlocked = answer?.decision.verdict === 'blocked';
  const isReady = !isFetching && !isBlocked && (!isPublic || reason.trim() !== '');

  const confirm = () => {
    request.settle(isPublic ? reason.trim() : '');
    dialogs.close();
  };

  return (
    <DialogFrame title={action} onClose={dialogs.close}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isFetching && <Loader small>{translate('removal.loading')}</Loader>}
          {!isFetching && <RemovalEffects answer={answer} />}
          {question}
          {!isFetching && isPublic && !isBlocked && (
            <ReasonField
              isFirst
              label={translate('removal.reason')}
              hint={translate('removal.reason.hint')}
              maximum={MAXIMUM_REASON}
              value={reason}
              onChange={setReason}
            />
          )}
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={dialogs.close}>
        <Button variant="danger" disabled={!isReady} onClick={confirm}>
          {translate('removal.confirm', { action })}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
