import { Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../../hooks/use-return-focus';
import { useTranslate } from '../../hooks/use-translate';

interface DialogFrameProps {
  title: string;
  onClose: () => void;
  /** Takes the focus elsewhere than to what opened the dialog. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

/** A dialog under its title; once it is closed, the focus goes back to what opened it. */
export function DialogFrame({ title, onClose, onCloseAutoFocus, children }: DialogFrameProps) {
  const translate = useTranslate();
  const returnFocus = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={onCloseAutoFocus ?? returnFocus}
      >
        <Modal.Header closeLabel={translate('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
