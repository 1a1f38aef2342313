import { Box } from '@strapi/design-system';
import {
  Bold,
  BulletList,
  Image,
  Italic,
  Link,
  Minus,
  NumberList,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import * as Toolbar from '@radix-ui/react-toolbar';
import type { Editor } from '@tiptap/core';
import { useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useTranslate } from '../translations/use-translate';
import { BlockMenu } from './BlockMenu';
import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  ClearFormat,
  IndentFirstLine,
  Redo,
  Subscript,
  Superscript,
  Undo,
} from './icons';
import { ImageDialog } from './ImageDialog';
import { LinkDialog } from './LinkDialog';
import { TableDialog } from './TableDialog';
import { TableMenu } from './TableMenu';
import { ToolButton } from './ToolButton';
import { useToolState } from './tool-state';

export type ToolDialogName = 'link' | 'image' | 'table';

const MARK_TOOLS = [
  { name: 'bold', label: 'body-editor.bold', icon: <Bold />, shortcut: 'Ctrl+B' },
  { name: 'italic', label: 'body-editor.italic', icon: <Italic />, shortcut: 'Ctrl+I' },
  { name: 'underline', label: 'body-editor.underline', icon: <Underline />, shortcut: 'Ctrl+U' },
  {
    name: 'strike',
    label: 'body-editor.strike',
    icon: <StrikeThrough />,
    shortcut: 'Ctrl+Shift+S',
  },
  { name: 'superscript', label: 'body-editor.superscript', icon: <Superscript /> },
  { name: 'subscript', label: 'body-editor.subscript', icon: <Subscript /> },
] as const;

const ALIGN_TOOLS = [
  { name: 'left', label: 'body-editor.align-left', icon: <AlignLeft />, shortcut: 'Ctrl+Shift+L' },
  {
    name: 'center',
    label: 'body-editor.align-center',
    icon: <AlignCenter />,
    shortcut: 'Ctrl+Shift+E',
  },
  {
    name: 'right',
    label: 'body-editor.align-right',
    icon: <AlignRight />,
    shortcut: 'Ctrl+Shift+R',
  },
  {
    name: 'justify',
    label: 'body-editor.align-justify',
    icon: <AlignJustify />,
    shortcut: 'Ctrl+Shift+J',
  },
] as const;

const Bar = styled(Toolbar.Root)`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
`;

const Divider = styled(Toolbar.Separator)`
  width: 1px;
  height: 2.4rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;

interface BodyToolbarProps {
  editor: Editor;
  /** Name of the field. */
  field: string;
}

/** All that can be done to the text, one stop of the Tab key; the arrow keys go from tool to tool. */
export const BodyToolbar = ({ editor, field }: BodyToolbarProps) => {
  const translate = useTranslate();
  const state = useToolState(editor);
  const [dialog, setDialog] = useState<ToolDialogName | null>(null);
  const close = () => setDialog(null);
  const chain = () => editor.chain().focus();
  const leaveWithEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') editor.commands.focus();
  };

  return (
    <Box padding={1} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 1px 0">
      <Bar aria-label={translate('body-editor.toolbar', { field })} onKeyDown={leaveWithEscape}>
        <ToolButton
          label="body-editor.undo"
          icon={<Undo />}
          shortcut="Ctrl+Z"
          isDisabled={!state.canUndo}
          onPress={() => chain().undo().run()}
        />
        <ToolButton
          label="body-editor.redo"
          icon={<Redo />}
          shortcut="Ctrl+Y"
          isDisabled={!state.canRedo}
          onPress={() => chain().redo().run()}
        />
        <Divider />
        <BlockMenu editor={editor} block={state.block} />
        <Divider />
        {MARK_TOOLS.map(({ name, ...tool }) => (
          <ToolButton
            key={name}
            {...tool}
            isActive={state.marks.includes(name)}
            onPress={() => chain().toggleMark(name).run()}
          />
        ))}
        <ToolButton
          label="body-editor.clear"
          icon={<ClearFormat />}
          onPress={() => chain().unsetAllMarks().run()}
        />
        <Divider />
        <ToolButton
          label="body-editor.first-line-indent"
          icon={<IndentFirstLine />}
          shortcut="Ctrl+Shift+I"
          isActive={state.isIndented}
          onPress={() => chain().toggleFirstLineIndent().run()}
        />
        {ALIGN_TOOLS.map(({ name, ...tool }) => (
          <ToolButton
            key={name}
            {...tool}
            isActive={state.alignment === name}
            onPress={() => chain().toggleTextAlign(name).run()}
          />
        ))}
        <Divider />
        <ToolButton
          label="body-editor.bullet-list"
          icon={<BulletList />}
          shortcut="Ctrl+Shift+8"
          isActive={state.lists.includes('bulletList')}
          onPress={() => chain().toggleBulletList().run()}
        />
        <ToolButton
          label="body-editor.ordered-list"
          icon={<NumberList />}
          shortcut="Ctrl+Shift+7"
          isActive={state.lists.includes('orderedList')}
          onPress={() => chain().toggleOrderedList().run()}
        />
        <Divider />
        <ToolButton
          label="body-editor.link"
          icon={<Link />}
          isActive={state.isLink}
          onPress={() => setDialog('link')}
        />
        <ToolButton
          label="body-editor.image"
          icon={<Image />}
          isActive={state.isImage}
          onPress={() => setDialog('image')}
        />
        <TableMenu
          editor={editor}
          possible={state.tableCommands}
          onInsert={() => setDialog('table')}
        />
        <ToolButton
          label="body-editor.rule"
          icon={<Minus />}
          onPress={() => chain().setHorizontalRule().run()}
        />
      </Bar>
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'image' && <ImageDialog editor={editor} onClose={close} />}
      {dialog === 'table' && <TableDialog editor={editor} onClose={close} />}
    </Box>
  );
};
