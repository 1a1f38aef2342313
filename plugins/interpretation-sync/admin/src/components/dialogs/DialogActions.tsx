import { Button, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/use-translate';

interface DialogActionsProps {
  onCancel: () => void;
  /** What leaving the dialog is called, where it is not to cancel. */
  cancelLabel?: string;
  /** The buttons that do something. */
  children?: ReactNode;
}

/** The buttons at the foot of a dialog: first the one that leaves it and changes nothing. */
export function DialogActions({ onCancel, cancelLabel, children }: DialogActionsProps) {
  const translate = useTranslate();
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onCancel}>
        {cancelLabel ?? translate('dialog.cancel')}
      </Button>
      {children}
    </Modal.Footer>
  );
}
