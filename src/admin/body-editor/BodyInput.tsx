import { Box, Button, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { InputProps } from '@strapi/strapi/admin';
import { useId, useRef, type ReactNode } from 'react';
import { Page } from './Page';
import { BodyToolbar } from './toolbar/BodyToolbar';
import { BodyTranslations } from './translations/BodyTranslations';
import { useTranslate } from './translations/use-translate';
import { useBodyEditor } from './use-body-editor';
import { useEditorProps } from './use-editor-props';
import { useFocusWhenAsked } from './use-focus-when-asked';
import { useOutline } from './use-outline';

/** What the content manager gives to the input of a custom field. */
interface BodyInputProps extends Pick<InputProps, 'name' | 'label' | 'required' | 'disabled'> {
  attribute?: { options?: { outline?: boolean } };
  value?: string | null;
  initialValue?: string | null;
  error?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  onChange: (name: string, value: string | null | undefined) => void;
}

const BodyEditor = (props: BodyInputProps) => {
  const { name, required = false, disabled = false, error, hint, labelAction, attribute } = props;
  const translate = useTranslate();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const label = typeof props.label === 'string' ? props.label : name;

  const { value, initialValue, onChange } = props;
  const isOutlineOffered = attribute?.options?.outline === true && !disabled;
  const outline = useOutline({
    isOffered: isOutlineOffered,
    value: value ?? '',
    // An empty text is what it was before somebody wrote.
    onChange: (html) => onChange(name, html === '' && !initialValue ? initialValue : html),
  });
  const editorProps = useEditorProps({
    id,
    name,
    label,
    isReadOnly: disabled,
    isRequired: required,
    isInvalid: error !== undefined,
    describedBy: `${id}-${error === undefined ? 'hint' : 'error'}`,
    onLeaveForTools: () =>
      frame.current?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus(),
  });
  const editor = useBodyEditor({
    value: outline.shown,
    isEditable: !disabled,
    editorProps,
    onEdit: outline.edited,
  });
  useFocusWhenAsked(editor, name);

  const border = error === undefined ? 'neutral200' : 'danger600';
  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction} onClick={() => editor.commands.focus()}>
          {label}
        </Field.Label>
        <Box
          ref={frame}
          background={disabled ? 'neutral150' : 'neutral0'}
          borderColor={border}
          hasRadius
        >
          {!disabled && <BodyToolbar editor={editor} field={label} />}
          <Page editor={editor} />
        </Box>
        {isOutlineOffered && outline.shown === '' && (
          <Flex gap={2} wrap="wrap" alignItems="center">
            <Button
              variant="secondary"
              size="S"
              onClick={() => editor.chain().focus('start').setContent(outline.html).run()}
            >
              {translate('body-editor.outline')}
            </Button>
            <Typography variant="pi" textColor="neutral600">
              {translate('body-editor.outline.hint')}
            </Typography>
          </Flex>
        )}
        <Field.Hint />
        <Field.Error />
        {!disabled && <VisuallyHidden>{translate('body-editor.keys')}</VisuallyHidden>}
      </Flex>
    </Field.Root>
  );
};

/**
 * The input of a body: an editor of the HTML that is stored. Strapi types the inputs of custom fields
 * as if they took nothing.
 */
export const BodyInput = ({ name, onChange, ...props }: Partial<BodyInputProps>) => {
  if (name === undefined || onChange === undefined) return null;
  return (
    <BodyTranslations>
      <BodyEditor name={name} onChange={onChange} {...props} />
    </BodyTranslations>
  );
};
