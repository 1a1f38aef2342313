import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CalendarOrder } from '../../../../shared/contracts';
import { RefusedChange } from './RefusedChange';
import { useTranslate } from '../../hooks/use-translate';
import {
  useConfirmWorkCalendarMutation,
  usePreviewWorkCalendarQuery,
} from '../../services/calendars-api';
import { isCalendarConflict } from '../../services/import-faults';
import { isReason } from '../../services/written-reason';
import { ConfirmStep } from './ConfirmStep';
import { DialogActions } from '../../components/dialogs/DialogActions';

const FIRST_SHOWN = 10;
const MOST_SHOWN = 100;

interface ConfirmPanelProps {
  order: CalendarOrder;
  timeZone: string;
  /** Back to the form, or out of the dialog where there is none. */
  onBack: () => void;
  backLabel: string;
  onDone: () => void;
}

/** Shows what an order would do and lets a person confirm exactly that. */
export function ConfirmPanel({ order, timeZone, onBack, backLabel, onDone }: ConfirmPanelProps) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [pageSize, setPageSize] = useState(FIRST_SHOWN);
  const [reason, setReason] = useState('');
  const [acceptsUnusual, setAccepts] = useState(false);
  const preview = usePreviewWorkCalendarQuery(
    { ...order, page: 1, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  const [confirm, confirming] = useConfirmWorkCalendarMutation();
  const { data } = preview;
  const isReady = data && !preview.isError && isReason(reason);

  const apply = async () => {
    if (!data) return;
    const { baseVersion, fingerprint } = data;
    const answer = await confirm({
      ...order,
      baseVersion,
      fingerprint,
      reason: reason.trim(),
      acceptsUnusual,
    });
    if ('error' in answer) return;
    const message = translate('calendar.confirmed');
    toggleNotification({ type: 'success', message });
    onDone();
  };

  return (
    <>
      <Modal.Body>
        <RefusedChange error={confirming.error ?? preview.error} />
        {!preview.isError && (
          <ConfirmStep
            preview={data}
            timeZone={timeZone}
            onMore={() => setPageSize(MOST_SHOWN)}
            reason={reason}
            onReason={setReason}
            acceptsUnusual={acceptsUnusual}
            onAccept={setAccepts}
          />
        )}
      </Modal.Body>
      <DialogActions onCancel={onBack} cancelLabel={backLabel}>
        {isCalendarConflict(confirming.error) ? (
          <Button
            onClick={() => {
              confirming.reset();
              void preview.refetch();
            }}
          >
            {translate('calendar.preview.again')}
          </Button>
        ) : (
          <Button
            loading={confirming.isLoading}
            disabled={!isReady || confirming.isLoading || (data.isUnusual && !acceptsUnusual)}
            onClick={apply}
          >
            {translate('calendar.confirm')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
