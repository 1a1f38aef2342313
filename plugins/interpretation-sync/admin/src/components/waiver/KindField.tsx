import { Box, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { WaiverKind } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { waiverKinds } from './waiver-kinds';

const kinds: readonly WaiverKind[] = ['exempt', 'publish-first'];

interface KindFieldProps {
  value: WaiverKind;
  onChange: (kind: WaiverKind) => void;
}

/** Chooses the kind of a waiver; each says what it means for the clock. */
export function KindField({ value, onChange }: KindFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const choose = (chosen: string) => {
    const kind = kinds.find((known) => known === chosen);
    if (kind) onChange(kind);
  };
  return (
    <Field.Root name="kind">
      <Field.Label id={id}>{translate('waiver.kind')}</Field.Label>
      <Radio.Group aria-labelledby={id} value={value} onValueChange={choose}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {kinds.map((kind) => (
            <div key={kind}>
              <Radio.Item value={kind} aria-describedby={`${id}-${kind}`}>
                {translate(waiverKinds[kind].name)}
              </Radio.Item>
              <Box paddingLeft={7} id={`${id}-${kind}`}>
                <Typography variant="pi" textColor="neutral600">
                  {translate(waiverKinds[kind].effect)}
                </Typography>
              </Box>
            </div>
          ))}
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
}
