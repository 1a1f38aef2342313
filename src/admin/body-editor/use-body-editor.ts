import { createDocument, type Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { bodyExtensions } from './schema/extensions';
import { serialiseBody } from './schema/serialise';

interface BodyEditorOptions {
  /** The HTML to show: what the form holds. */
  value: string;
  isEditable: boolean;
  editorProps: EditorProps;
  onEdit: (html: string) => void;
}

/**
 * The editor of one body. What it was given comes back letter by letter until somebody edits it:
 * opening a document, or undoing an edit, never counts as a change.
 */
export const useBodyEditor = (options: BodyEditorOptions): Editor => {
  const { value, isEditable, editorProps, onEdit } = options;
  /** Grows when another text is to be edited, which must not be undone into the former one. */
  const [generation, setGeneration] = useState(0);
  /** What the form held when nothing had been edited, and the same as the editor writes it. */
  const unedited = useRef({ value, html: '' });
  /** What the form holds as far as the editor knows. */
  const known = useRef(value);

  const editor = useEditor(
    {
      extensions: bodyExtensions,
      content: value,
      editable: isEditable,
      editorProps,
      // What is typed stays as it is typed: "1. " is no list until somebody makes it one.
      enableInputRules: false,
      enablePasteRules: false,
      onUpdate: ({ editor: { state } }) => {
        const html = serialiseBody(state.doc);
        known.current = html === unedited.current.html ? unedited.current.value : html;
        onEdit(known.current);
      },
    },
    [generation],
  );

  useLayoutEffect(() => {
    unedited.current = { value: known.current, html: serialiseBody(editor.state.doc) };
  }, [editor]);

  useLayoutEffect(() => {
    if (value === known.current) return;
    known.current = value;
    const { doc, schema } = editor.state;
    // What was saved comes back as the sanitiser writes it; it is the same text.
    const isSame = createDocument(value, schema).eq(doc);
    if (isSame) unedited.current = { value, html: serialiseBody(doc) };
    else setGeneration((former) => former + 1);
  }, [editor, value]);

  useEffect(() => {
    editor.setOptions({ editable: isEditable, editorProps });
  }, [editor, isEditable, editorProps]);

  return editor;
};
