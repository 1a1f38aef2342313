import { Divider, Flex, Typography } from '@strapi/design-system';
import type { Side } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import type { FormDocument } from '../../services/dialogs';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { SavedDocument } from './SavedDocument';

interface PanelContentProps {
  side: Side;
  types: MappedTypes;
  document: FormDocument;
}

/** What the panel shows; the sentence on secrets stands at its foot in every state. */
export function PanelContent({ side, types, document }: PanelContentProps) {
  const translate = useTranslate();
  const { uid, documentId, locale } = document;
  const explanation = side === 'policy' ? 'panel.new.policy' : 'panel.new.interpretation';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {documentId ? (
        <SavedDocument types={types} uid={uid} documentId={documentId} locale={locale} />
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
