import { Flex, Typography } from '@strapi/design-system';
import { ToneBadge } from '../ToneBadge';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useTranslate } from '../../hooks/use-translate';
import type { PreviewRow } from '../../services/bulk-preview';

const verdicts = {
  allowed: { label: 'decision.allowed', variant: 'success' },
  warned: { label: 'bulk.warned', variant: 'warning' },
  blocked: { label: 'decision.blocked', variant: 'danger' },
} as const;

interface BulkPreviewRowProps {
  row: PreviewRow;
  /** False for what comes along because it is linked. */
  isChosen: boolean;
}

/** One document of a preview: its title, whether it may become public, and why not. */
export function BulkPreviewRow({ row, isChosen }: BulkPreviewRowProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  const { label, variant } = verdicts[row.verdict];
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
        <Typography fontWeight="semiBold">{row.document.title}</Typography>
        <Flex gap={2} shrink={0}>
          {!isChosen && <ToneBadge tone="neutral">{translate('bulk.linked')}</ToneBadge>}
          <ToneBadge tone={variant}>{translate(label)}</ToneBadge>
        </Flex>
      </Flex>
      {row.findings.map((finding) => (
        <Typography key={finding.code} tag="p" textColor="neutral700">
          {sentence(finding)}
        </Typography>
      ))}
    </Flex>
  );
}
