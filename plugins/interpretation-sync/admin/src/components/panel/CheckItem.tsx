import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Minus, WarningCircle } from '@strapi/icons';
import type { CheckResult, DocumentReference } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { checkWords } from '../../services/words';
import { FindingItem } from './FindingItem';

const results = {
  passed: { label: 'result.passed', Icon: CheckCircle, tone: 'success' },
  warned: { label: 'result.warned', Icon: WarningCircle, tone: 'warning' },
  blocked: { label: 'result.blocked', Icon: CrossCircle, tone: 'danger' },
  'not-applicable': { label: 'result.not-applicable', Icon: Minus, tone: 'neutral' },
} as const;

interface CheckItemProps {
  check: CheckResult;
  /** The document on whose form the panel stands. */
  document: DocumentReference;
}

/** One check: icon, name, result in words, and a sentence for each finding. */
export function CheckItem({ check, document }: CheckItemProps) {
  const translate = useTranslate();
  const { label, Icon, tone } = results[check.result];
  return (
    <Flex tag="li" alignItems="flex-start" gap={2}>
      <Box paddingTop="2px" shrink={0}>
        <Icon fill={`${tone}600`} width="1.6rem" height="1.6rem" aria-hidden />
      </Box>
      <Flex direction="column" alignItems="stretch" gap={1} flex="1" minWidth={0}>
        <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{translate(checkWords[check.id])}</Typography>
          <Typography variant="pi" textColor={`${tone}700`}>
            {translate(label)}
          </Typography>
        </Flex>
        {check.findings.map((finding) => (
          <FindingItem
            key={`${finding.code}:${finding.document.documentId}`}
            finding={finding}
            document={document}
          />
        ))}
      </Flex>
    </Flex>
  );
}
