import { Flex, Typography } from '@strapi/design-system';
import type { DocumentReference, Finding } from '../../../../shared/contracts';
import { FindingItem } from '../panel/FindingItem';

interface FindingsListProps {
  label: string;
  findings: Finding[];
  document: DocumentReference;
  onMend: (field: string) => void;
}

/** Findings under a heading, each with the way to mend it; nothing when there are none. */
export function FindingsList({ label, findings, document, onMend }: FindingsListProps) {
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {label}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {findings.map((finding) => (
          <li key={`${finding.code}:${finding.document.documentId}:${finding.document.locale}`}>
            <FindingItem finding={finding} document={document} onMend={onMend} />
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
