import { Field } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useState, type Attributes } from 'react';
import { isImageSource } from '../../../text/web-address';
import { useTranslate } from '../translations/use-translate';
import { ToolDialog } from './ToolDialog';

/** What is read of a file of the media library. */
interface Asset {
  url?: string;
  alternativeText?: string | null;
}

interface MediaLibraryProps {
  allowedTypes: string[];
  onClose: () => void;
  onSelectAssets: (assets: Asset[]) => void;
}

interface ImageDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Chooses images from the media library. */
const MediaLibrary = ({ editor, onClose }: ImageDialogProps) => {
  const Library = useStrapiApp('MediaLibrary', ({ components }) => components['media-library']);
  const insert = (assets: Asset[]) => {
    const images = assets.flatMap(({ url, alternativeText }) =>
      isImageSource(url)
        ? [{ type: 'image', attrs: { src: url, alt: alternativeText ?? '' } }]
        : [],
    );
    editor.chain().focus().insertContent(images).run();
    onClose();
  };
  if (Library === undefined) return null;
  // Strapi types the components that it shares as if they took nothing but a key.
  const props: MediaLibraryProps & Attributes = {
    key: 'media-library',
    allowedTypes: ['images'],
    onClose,
    onSelectAssets: insert,
  };
  return <Library {...props} />;
};

/** Describes the selected image to those who cannot see it. */
const AlternativeText = ({ editor, onClose }: ImageDialogProps) => {
  const translate = useTranslate();
  const { alt } = editor.getAttributes('image');
  const [text, setText] = useState(typeof alt === 'string' ? alt : '');
  const confirm = () => {
    editor.chain().focus().updateAttributes('image', { alt: text.trim() }).run();
    onClose();
  };
  return (
    <ToolDialog
      title={translate('body-editor.image.alternative.title')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field.Root name="body-image" hint={translate('body-editor.image.alternative.hint')}>
        <Field.Label>{translate('body-editor.image.alternative.label')}</Field.Label>
        <Field.Input value={text} onChange={({ target: { value } }) => setText(value)} />
        <Field.Hint />
      </Field.Root>
    </ToolDialog>
  );
};

/** Inserts images, or describes the one that is selected. */
export const ImageDialog = (props: ImageDialogProps) =>
  props.editor.isActive('image') ? <AlternativeText {...props} /> : <MediaLibrary {...props} />;
