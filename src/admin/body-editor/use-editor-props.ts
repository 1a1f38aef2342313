import { useNotification } from '@strapi/strapi/admin';
import type { EditorProps } from '@tiptap/pm/view';
import { useMemo } from 'react';
import { cleanPaste } from './paste/clean-paste';
import { useTranslate } from './translations/use-translate';

interface EditorPropsOptions {
  id: string;
  name: string;
  label: string;
  isReadOnly: boolean;
  isRequired: boolean;
  isInvalid: boolean;
  /** Id of the hint or of the error. */
  describedBy: string;
  /** Moves the focus to the tools. */
  onLeaveForTools: () => void;
}

const imagesIn = (data: DataTransfer | null): number =>
  data === null ? 0 : [...data.files].filter(({ type }) => type.startsWith('image/')).length;

/** How the text presents itself to assistive technology, what is pasted, and keys of the form. */
export const useEditorProps = (options: EditorPropsOptions): EditorProps => {
  const { id, name, label, isReadOnly, isRequired, isInvalid, describedBy, onLeaveForTools } =
    options;
  const translate = useTranslate();
  const { toggleNotification } = useNotification();

  return useMemo(() => {
    const tellOfLostImages = (count: number): boolean => {
      if (count === 0) return false;
      const message = translate('body-editor.lost-images', { count });
      toggleNotification({ type: 'warning', message });
      return true;
    };
    return {
      attributes: {
        id,
        // Not the name of a form control, but how the plugin finds the field to lead to.
        name,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(isReadOnly),
        'aria-required': String(isRequired),
        'aria-invalid': String(isInvalid),
        'aria-describedby': describedBy,
        tabindex: '0',
      },
      transformPastedHTML: (html) => {
        const { html: clean, lostImages } = cleanPaste(html);
        tellOfLostImages(lostImages);
        return clean;
      },
      handlePaste: (_view, { clipboardData }) => {
        // Office programs add a picture of the text to the text itself.
        const hasText = (clipboardData?.types ?? []).some((type) => type.startsWith('text/'));
        return !hasText && tellOfLostImages(imagesIn(clipboardData));
      },
      handleDrop: (_view, { dataTransfer }) => tellOfLostImages(imagesIn(dataTransfer)),
      handleKeyDown: (_view, { key, altKey, ctrlKey, metaKey }) => {
        if (key === 'F10' && altKey) {
          onLeaveForTools();
          return true;
        }
        // Saves or publishes the form; it would break the line as well.
        return key === 'Enter' && (ctrlKey || metaKey);
      },
    };
  }, [id, name, label, isReadOnly, isRequired, isInvalid, describedBy]);
};
