import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useId, useState } from 'react';
import type { GateAnswer } from '../../../../shared/contracts';
import { useMayPublishTogether } from '../../hooks/use-may-publish-together';
import { useTranslate } from '../../hooks/use-translate';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { PublishTogetherDialog } from './PublishTogetherDialog';

interface PublishTogetherProps {
  gate: GateAnswer;
  types: MappedTypes;
  /** True while the form holds unsaved changes, which would not be published. */
  isModified: boolean;
}

/** The button for synchronised publication, where there is something to publish together. */
export function PublishTogether({ gate, types, isModified }: PublishTogetherProps) {
  const translate = useTranslate();
  const reasonId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { isLoading, isAllowed } = useMayPublishTogether(types);
  const isAllPublic = gate.document.isPublic && gate.links.every(({ isPublic }) => isPublic);
  if (!gate.together || isAllPublic || isLoading) return null;

  const reason = isAllowed ? 'together.unsaved' : 'together.forbidden';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isAllowed && (
        <Button
          fullWidth
          variant="secondary"
          startIcon={<Check />}
          disabled={isModified}
          aria-describedby={isModified ? reasonId : undefined}
          onClick={() => setIsOpen(true)}
        >
          {translate('together.action')}
        </Button>
      )}
      {(isModified || !isAllowed) && (
        <Typography id={reasonId} tag="p" variant="pi" textColor="neutral600">
          {translate(reason)}
        </Typography>
      )}
      {isOpen && (
        <PublishTogetherDialog
          together={gate.together}
          document={gate.document}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Flex>
  );
}
