import { Flex, Typography } from '@strapi/design-system';
import type { Finding, GateAnswer } from '../../../../shared/contracts';
import { ToneBadge } from '../ToneBadge';
import { useTranslate } from '../../hooks/use-translate';
import { isSameDocument } from '../../services/document-path';
import { CheckItem } from './CheckItem';
import { FindingItem } from './FindingItem';
import { PanelSection } from './PanelSection';

/** The decision with every check that is switched on, and what each of them found. */
export function DecisionSection({ gate }: { gate: GateAnswer }) {
  const translate = useTranslate();
  const { decision, document, mode } = gate;
  const checks = gate.checks.filter(({ setting }) => setting !== 'off');
  const others = decision.findings.filter(
    (finding) =>
      !checks.some(({ findings }) => findings.some((one) => isSameFinding(one, finding))),
  );
  const isAllowed = decision.verdict === 'allowed';
  return (
    <PanelSection
      label={translate('decision.label')}
      badge={
        <Flex gap={1}>
          {mode === 'trial' && (
            <ToneBadge tone="alternative">{translate('decision.trial')}</ToneBadge>
          )}
          <ToneBadge tone={isAllowed ? 'success' : 'danger'}>
            {translate(isAllowed ? 'decision.allowed' : 'decision.blocked')}
          </ToneBadge>
        </Flex>
      }
    >
      {mode === 'trial' && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('decision.trial.explanation')}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} document={document} />
        ))}
      </Flex>
      {others.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography variant="pi" textColor="neutral600">
            {translate('decision.other')}
          </Typography>
          {others.map((finding) => (
            <FindingItem
              key={`${finding.code}:${finding.document.documentId}`}
              finding={finding}
              document={document}
            />
          ))}
        </Flex>
      )}
    </PanelSection>
  );
}

function isSameFinding(one: Finding, other: Finding): boolean {
  return one.code === other.code && isSameDocument(one.document, other.document);
}
