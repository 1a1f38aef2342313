import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import { DefaultLine } from './DefaultLine';

interface ChoiceFieldProps<Choice extends string> {
  /** What the setting is called. */
  name: string;
  words: Readonly<Record<Choice, TranslationKey>>;
  /** What each choice means. */
  explanations: Readonly<Record<Choice, TranslationKey>>;
  value: Choice;
  defaultValue: Choice;
  isEditable: boolean;
  onChange: (value: Choice) => void;
}

/** A setting with a few choices, each explained. */
export function ChoiceField<Choice extends string>({
  name,
  words,
  explanations,
  value,
  defaultValue,
  isEditable,
  onChange,
}: ChoiceFieldProps<Choice>) {
  const translate = useTranslate();
  const id = useId();
  const choices = keysOf(words);
  const choose = (chosen: string) => {
    const choice = choices.find((known) => known === chosen);
    if (choice !== undefined) onChange(choice);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Radio.Group aria-label={name} value={value} onValueChange={choose} disabled={!isEditable}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {choices.map((choice) => (
            <Box key={choice}>
              <Radio.Item value={choice} aria-describedby={`${id}-${choice}`}>
                {translate(words[choice])}
              </Radio.Item>
              <Box paddingLeft={7} id={`${id}-${choice}`}>
                <Typography variant="pi" textColor="neutral600">
                  {translate(explanations[choice])}
                </Typography>
              </Box>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
      <DefaultLine
        name={name}
        value={translate(words[defaultValue])}
        isDefault={value === defaultValue}
        isEditable={isEditable}
        onReset={() => onChange(defaultValue)}
      />
    </Flex>
  );
}

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in words) keys.push(key);
  return keys;
}
