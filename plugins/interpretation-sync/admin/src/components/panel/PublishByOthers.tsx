import { Typography } from '@strapi/design-system';
import type { GateAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

/** Tells whoever may not publish how a document that is not public goes on from here. */
export function PublishByOthers({ gate }: { gate: GateAnswer }) {
  const translate = useTranslate();
  if (gate.document.isPublic) return null;
  const isAllowed = gate.decision.verdict === 'allowed';
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {translate(isAllowed ? 'publish.by-others' : 'publish.by-others.blocked')}
    </Typography>
  );
}
