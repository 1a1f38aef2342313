import { Button, Flex, Modal } from '@strapi/design-system';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { useTranslate } from '../translations/use-translate';

interface ToolDialogProps {
  title: string;
  onConfirm: () => void;
  onClose: () => void;
  /** A further action beside the two. */
  action?: ReactNode;
  children: ReactNode;
}

/** Entries in the dialog are none of the form that it was opened from. */
const keepWithin = (event: SyntheticEvent) => event.stopPropagation();

/** Asks for what a tool needs. Enter confirms. */
export const ToolDialog = ({ title, onConfirm, onClose, action, children }: ToolDialogProps) => {
  const translate = useTranslate();
  const confirmWithEnter = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const isComposing = event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onConfirm();
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        onSubmit={keepWithin}
        onChange={keepWithin}
        onKeyDown={confirmWithEnter}
      >
        <Modal.Header closeLabel={translate('body-editor.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('body-editor.cancel')}
          </Button>
          <Flex gap={2}>
            {action}
            <Button onClick={onConfirm}>{translate('body-editor.confirm')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
