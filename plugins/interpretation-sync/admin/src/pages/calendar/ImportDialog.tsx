import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { CalendarAnswer } from '../../../../shared/contracts';
import { DialogActions } from '../../components/dialogs/DialogActions';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { useTranslate } from '../../hooks/use-translate';
import { orderOf, type ImportForm } from '../../services/calendar-form';
import { ConfirmPanel } from './ConfirmPanel';
import { ImportFields } from './ImportFields';

interface ImportDialogProps {
  calendar: CalendarAnswer;
  onClose: () => void;
}

/** Loads the days of one notice: first the days, then what they would change, then the confirmation. */
export function ImportDialog({ calendar, onClose }: ImportDialogProps) {
  const translate = useTranslate();
  const { coverage, timeZone } = calendar;
  const [form, setForm] = useState<ImportForm>({
    layer: 'national',
    // The year whose notice comes next.
    year: Number(coverage.until.slice(0, 'YYYY'.length)) + 1,
    format: 'table',
    text: '',
    days: {},
  });
  const [isPreviewed, setPreviewed] = useState(false);
  const mayBeEmpty = form.layer === 'regional' && form.format === 'form';
  const isEmpty = form.format === 'form' ? Object.keys(form.days).length === 0 : !form.text.trim();

  return (
    <DialogFrame
      title={translate(isPreviewed ? 'calendar.import.preview' : 'calendar.import')}
      onClose={onClose}
    >
      {isPreviewed ? (
        <ConfirmPanel
          order={orderOf(form)}
          timeZone={timeZone}
          backLabel={translate('calendar.import.back')}
          onBack={() => setPreviewed(false)}
          onDone={onClose}
        />
      ) : (
        <>
          <Modal.Body>
            <ImportFields form={form} onChange={setForm} calendar={calendar} />
          </Modal.Body>
          <DialogActions onCancel={onClose}>
            <Button disabled={isEmpty && !mayBeEmpty} onClick={() => setPreviewed(true)}>
              {translate('calendar.preview')}
            </Button>
          </DialogActions>
        </>
      )}
    </DialogFrame>
  );
}
