import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { useTranslate } from '../../hooks/use-translate';
import { ConfirmPanel } from './ConfirmPanel';

interface RollbackDialogProps {
  version: number;
  timeZone: string;
  onClose: () => void;
}

/** Puts an earlier version in force again, after showing what that would change. */
export function RollbackDialog({ version, timeZone, onClose }: RollbackDialogProps) {
  const translate = useTranslate();
  return (
    <DialogFrame title={translate('calendar.rollback.title', { version })} onClose={onClose}>
      <ConfirmPanel
        order={{ kind: 'rollback', version }}
        timeZone={timeZone}
        backLabel={translate('dialog.cancel')}
        onBack={onClose}
        onDone={onClose}
      />
    </DialogFrame>
  );
}
