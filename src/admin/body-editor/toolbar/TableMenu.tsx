import type { Editor } from '@tiptap/core';
import { useTranslate, type TranslationKey } from '../translations/use-translate';
import { ToolMenu, type ToolMenuItem } from './ToolMenu';
import type { TableCommand } from './tool-state';

const GROUPS: readonly (readonly (readonly [TableCommand, TranslationKey])[])[] = [
  [
    ['addRowBefore', 'body-editor.table.row-above'],
    ['addRowAfter', 'body-editor.table.row-below'],
    ['addColumnBefore', 'body-editor.table.column-before'],
    ['addColumnAfter', 'body-editor.table.column-after'],
  ],
  [
    ['mergeCells', 'body-editor.table.merge'],
    ['splitCell', 'body-editor.table.split'],
    ['toggleHeaderRow', 'body-editor.table.head-row'],
    ['toggleHeaderColumn', 'body-editor.table.head-column'],
  ],
  [
    ['deleteRow', 'body-editor.table.delete-row'],
    ['deleteColumn', 'body-editor.table.delete-column'],
    ['deleteTable', 'body-editor.table.delete'],
  ],
];

interface TableMenuProps {
  editor: Editor;
  /** Commands that are possible at the cursor. */
  possible: readonly TableCommand[];
  onInsert: () => void;
}

/** Puts a table into the text, and changes the one at the cursor. */
export const TableMenu = ({ editor, possible, onInsert }: TableMenuProps) => {
  const translate = useTranslate();
  const isInTable = possible.length > 0;
  const insert: ToolMenuItem = {
    label: translate('body-editor.table.insert'),
    isDisabled: isInTable,
    onPick: onInsert,
  };
  const changes = GROUPS.map((group) =>
    group.map(([command, label]): ToolMenuItem => ({
      label: translate(label),
      isDisabled: !possible.includes(command),
      onPick: () => editor.commands[command](),
    })),
  );
  const name = translate('body-editor.table');
  return (
    <ToolMenu
      label={name}
      groups={isInTable ? changes : [[insert]]}
      onPicked={() => editor.commands.focus()}
    >
      {name}
    </ToolMenu>
  );
};
