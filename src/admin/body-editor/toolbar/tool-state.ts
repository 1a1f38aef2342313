import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { FIRST_LINE_INDENT } from '../schema/paragraph-form';

export const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
export const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;
export const LISTS = ['bulletList', 'orderedList'] as const;
/** Table commands that are possible only with the cursor or a selection in the right place. */
export const TABLE_COMMANDS = [
  'addRowBefore',
  'addRowAfter',
  'addColumnBefore',
  'addColumnAfter',
  'mergeCells',
  'splitCell',
  'toggleHeaderRow',
  'toggleHeaderColumn',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;

export type TableCommand = (typeof TABLE_COMMANDS)[number];

const blockOf = (editor: Editor) => {
  const level = [1, 2, 3, 4, 5, 6].find((candidate) =>
    editor.isActive('heading', { level: candidate }),
  );
  if (level !== undefined) return level;
  if (editor.isActive('blockquote')) return 'quotation' as const;
  return editor.isActive('codeBlock') ? ('preformatted' as const) : ('paragraph' as const);
};

const read = (editor: Editor) => ({
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
  block: blockOf(editor),
  marks: MARKS.filter((mark) => editor.isActive(mark)),
  alignment: ALIGNMENTS.find((alignment) => editor.isActive({ textAlign: alignment })),
  isIndented: editor.isActive({ textIndent: FIRST_LINE_INDENT }),
  lists: LISTS.filter((list) => editor.isActive(list)),
  isLink: editor.isActive('link'),
  isImage: editor.isActive('image'),
  tableCommands: editor.isActive('table')
    ? TABLE_COMMANDS.filter((command) => editor.can()[command]())
    : [],
});

/** What the tools say about the text at the cursor. */
export const useToolState = (editor: Editor) =>
  useEditorState({ editor, selector: ({ editor: current }) => read(current) });
