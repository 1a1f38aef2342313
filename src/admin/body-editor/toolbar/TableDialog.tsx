import { Checkbox, Field, NumberInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslate, type TranslationKey } from '../translations/use-translate';
import { ToolDialog } from './ToolDialog';

interface TableDialogProps {
  editor: Editor;
  onClose: () => void;
}

interface CountProps {
  label: TranslationKey;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;

const Count = ({ label, value, max, onChange }: CountProps) => {
  const translate = useTranslate();
  const within = (count: number) => Math.min(Math.max(Math.trunc(count), 1), max);
  return (
    <Field.Root name={label}>
      <Field.Label>{translate(label)}</Field.Label>
      <NumberInput value={value} onValueChange={(count) => onChange(within(count ?? 1))} />
    </Field.Root>
  );
};

/** Inserts an empty table of the wanted size, and leaves room to write below it. */
export const TableDialog = ({ editor, onClose }: TableDialogProps) => {
  const translate = useTranslate();
  const [rows, setRows] = useState(3);
  const [cols, setCols] = useState(3);
  const [withHeaderRow, setHeaderRow] = useState(true);

  const confirm = () => {
    editor
      .chain()
      .focus()
      .insertTable({ rows, cols, withHeaderRow })
      .command(({ tr, state }) => {
        if (tr.doc.lastChild?.type.name === 'table') {
          tr.insert(tr.doc.content.size, state.schema.node('paragraph'));
        }
        return true;
      })
      .run();
    onClose();
  };

  return (
    <ToolDialog title={translate('body-editor.table.insert')} onConfirm={confirm} onClose={onClose}>
      <Count label="body-editor.table.rows" value={rows} max={MOST_ROWS} onChange={setRows} />
      <Count label="body-editor.table.columns" value={cols} max={MOST_COLUMNS} onChange={setCols} />
      <Checkbox
        checked={withHeaderRow}
        onCheckedChange={(checked) => setHeaderRow(checked === true)}
      >
        {translate('body-editor.table.with-head')}
      </Checkbox>
    </ToolDialog>
  );
};
