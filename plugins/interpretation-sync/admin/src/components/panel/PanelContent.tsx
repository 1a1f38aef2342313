import { Divider, Flex, Typography } from '@strapi/design-system';
import type { Side } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { SavedDocument } from './SavedDocument';

interface PanelContentProps {
  side: Side;
  types: MappedTypes;
  uid: string;
  /** Null before the document is first saved in this locale. */
  saved: { documentId: string; locale: string | undefined } | null;
}

/** What the panel shows; the sentence on secrets stands at its foot in every state. */
export function PanelContent({ side, types, uid, saved }: PanelContentProps) {
  const translate = useTranslate();
  const explanation = side === 'policy' ? 'panel.new.policy' : 'panel.new.interpretation';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {saved ? (
        <SavedDocument types={types} uid={uid} {...saved} />
      ) : (
        <Typography tag="p" textColor="neutral600">
          {translate(explanation)}
        </Typography>
      )}
      <Divider />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate('panel.secrecy')}
      </Typography>
    </Flex>
  );
}
