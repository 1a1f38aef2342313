import { Modal } from '@strapi/design-system';
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
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={translate('dialog.close')}>
          <Modal.Title>{translate('calendar.rollback.title', { version })}</Modal.Title>
        </Modal.Header>
        <ConfirmPanel
          order={{ kind: 'rollback', version }}
          timeZone={timeZone}
          backLabel={translate('dialog.cancel')}
          onBack={onClose}
          onDone={onClose}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
