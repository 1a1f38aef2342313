import { Button, Checkbox, Field } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isLinkTarget } from '../../../text/web-address';
import { useTranslate } from '../translations/use-translate';
import { ToolDialog } from './ToolDialog';

interface LinkDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Sets, changes or removes the link at the cursor. */
export const LinkDialog = ({ editor, onClose }: LinkDialogProps) => {
  const translate = useTranslate();
  const { href, target } = editor.getAttributes('link');
  const isNew = typeof href !== 'string';
  const needsText = isNew && editor.state.selection.empty;
  const [address, setAddress] = useState(isNew ? '' : href);
  const [text, setText] = useState('');
  const [isNewWindow, setNewWindow] = useState(target === '_blank');
  const [isInvalid, setInvalid] = useState(false);

  const confirm = () => {
    const trimmed = address.trim();
    if (!isLinkTarget(trimmed)) {
      setInvalid(true);
      return;
    }
    const link = { href: trimmed, target: isNewWindow ? '_blank' : null };
    const chain = editor.chain().focus();
    if (needsText) {
      const marks = [{ type: 'link', attrs: link }];
      chain.insertContent({ type: 'text', text: text.trim() || trimmed, marks }).run();
    } else {
      chain.extendMarkRange('link').setLink(link).run();
    }
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };

  return (
    <ToolDialog
      title={translate('body-editor.link.title')}
      onConfirm={confirm}
      onClose={onClose}
      action={
        !isNew && (
          <Button variant="danger-light" onClick={remove}>
            {translate('body-editor.link.remove')}
          </Button>
        )
      }
    >
      <Field.Root
        name="body-link"
        required
        hint={translate('body-editor.link.hint')}
        error={isInvalid && translate('body-editor.link.invalid')}
      >
        <Field.Label>{translate('body-editor.link.address')}</Field.Label>
        <Field.Input
          value={address}
          onChange={({ target: { value } }) => {
            setAddress(value);
            setInvalid(false);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {needsText && (
        <Field.Root name="body-link-text">
          <Field.Label>{translate('body-editor.link.text')}</Field.Label>
          <Field.Input value={text} onChange={({ target: { value } }) => setText(value)} />
        </Field.Root>
      )}
      <Checkbox checked={isNewWindow} onCheckedChange={(checked) => setNewWindow(checked === true)}>
        {translate('body-editor.link.new-window')}
      </Checkbox>
    </ToolDialog>
  );
};
