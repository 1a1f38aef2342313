import { Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { Notice } from '../../components/Notice';
import { useTranslate } from '../../hooks/use-translate';
import { LONGEST_TEXT } from '../../services/calendar-form';

interface TextSourceProps {
  text: string;
  onChange: (text: string) => void;
}

/** A text that is pasted, or read from a file. */
export function TextSource({ text, onChange }: TextSourceProps) {
  const translate = useTranslate();
  const [isTooLong, setTooLong] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    // Before it is read: nobody should wait for ten megabytes.
    setTooLong(file.size > LONGEST_TEXT);
    // What is no UTF-8 becomes replacement characters, and the server names their line.
    if (file.size <= LONGEST_TEXT) onChange(new TextDecoder().decode(await file.arrayBuffer()));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root>
        <Field.Label>{translate('calendar.file')}</Field.Label>
        <FileInput onFile={take} />
      </Field.Root>
      {isTooLong && <Notice tone="danger">{translate('calendar.file.too-long')}</Notice>}
      <Field.Root>
        <Field.Label>{translate('calendar.text')}</Field.Label>
        <Textarea
          rows={10}
          maxLength={LONGEST_TEXT}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field.Root>
    </Flex>
  );
}

function FileInput({ onFile }: { onFile: (file: File | undefined) => Promise<void> }) {
  const translate = useTranslate();
  return (
    <input
      type="file"
      aria-label={translate('calendar.file')}
      accept=".json,.csv,.txt,.tsv,application/json,text/*"
      style={{ maxWidth: '100%', color: 'inherit' }}
      onChange={({ target }) => void onFile(target.files?.[0])}
    />
  );
}
