import { Flex, Typography } from '@strapi/design-system';
import type { DocumentReference } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage } from '../../hooks/use-translate';

interface DocumentTitlesProps {
  label: string;
  documents: DocumentReference[];
}

/** The titles of some documents under a label; nothing when there are none. */
export function DocumentTitles({ label, documents }: DocumentTitlesProps) {
  const language = useLanguage();
  if (documents.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {label}
      </Typography>
      <ul>
        {documents.map(({ documentId, title }) => (
          <Typography key={documentId} tag="li">
            {quoteTitle(title, language)}
          </Typography>
        ))}
      </ul>
    </Flex>
  );
}
