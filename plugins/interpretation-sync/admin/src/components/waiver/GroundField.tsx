import { Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import type { WaiverKind } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { waiverKinds } from './waiver-kinds';

const MAXIMUM_LENGTH = 200;

interface GroundFieldProps {
  kind: WaiverKind;
  value: string;
  onChange: (ground: string) => void;
  error: string | undefined;
}

/** On what a waiver rests, in words of one's own or one of the usual grounds. */
export function GroundField({ kind, value, onChange, error }: GroundFieldProps) {
  const translate = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="ground" required {...(error ? { error } : {})}>
        <Field.Label>{translate('waiver.ground')}</Field.Label>
        <TextInput
          maxLength={MAXIMUM_LENGTH}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate('waiver.ground.usual')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {waiverKinds[kind].grounds.map((ground) => (
          <li key={ground}>
            <TextButton onClick={() => onChange(translate(ground))}>{translate(ground)}</TextButton>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
