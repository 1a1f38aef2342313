import { Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { DefaultLine } from './DefaultLine';

interface SettingFieldProps {
  /** What the setting is called. */
  name: string;
  hint?: string;
  error?: string | undefined;
  /** The default in words. */
  defaultText: string;
  isDefault: boolean;
  isEditable: boolean;
  onReset: () => void;
  /** The control, one that takes its label from the field around it. */
  children: ReactNode;
}

/** A setting that is typed or selected, with its default. */
export function SettingField(props: SettingFieldProps) {
  const { name, hint, error, defaultText, isDefault, isEditable, onReset, children } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={hint} error={error}>
        <Field.Label>{name}</Field.Label>
        {children}
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <DefaultLine
        name={name}
        value={defaultText}
        isDefault={isDefault}
        isEditable={isEditable}
        onReset={onReset}
      />
    </Flex>
  );
}
