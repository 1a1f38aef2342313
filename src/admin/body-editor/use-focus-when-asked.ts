import { useFocusInputField } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** Puts the cursor into the text when the address asks for this field, once the text is on the page. */
export const useFocusWhenAsked = (editor: Editor, name: string): void => {
  const focusField = useFocusInputField(name);
  useEffect(() => {
    const offer = () => {
      if (typeof focusField === 'function') focusField(editor.view.dom);
    };
    // The text is there only after the editor was put on the page.
    if (editor.isInitialized) offer();
    else editor.on('create', offer);
    return () => {
      editor.off('create', offer);
    };
  }, [editor]);
};
