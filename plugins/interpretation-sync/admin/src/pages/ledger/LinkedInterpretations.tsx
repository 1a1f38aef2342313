import { Flex, Status, Typography } from '@strapi/design-system';
import type { LedgerInterpretation, LedgerRow } from '../../../../shared/contracts';
import { DocumentLink } from '../../components/DocumentLink';
import { useChoiceText } from '../../hooks/use-choice-text';
import { useTranslate } from '../../hooks/use-translate';
import { dayOf } from '../../services/due-moment';

/** The interpretations of a policy: title, form, date, and whether the public pages are linked. */
export function LinkedInterpretations({ row }: { row: LedgerRow }) {
  const translate = useTranslate();
  const { interpretations, deadline } = row;
  if (interpretations.length === 0) {
    return (
      <Typography textColor="neutral600">{translate('ledger.interpretations.none')}</Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {interpretations.map((interpretation) => (
        <Interpretation
          key={interpretation.documentId}
          interpretation={interpretation}
          timeZone={deadline?.timeZone}
        />
      ))}
    </Flex>
  );
}

interface InterpretationProps {
  interpretation: LedgerInterpretation;
  timeZone: string | undefined;
}

function Interpretation({ interpretation, timeZone }: InterpretationProps) {
  const translate = useTranslate();
  const choiceText = useChoiceText();
  const { form, disclosedAt, isPublic, isLinkedPublicly } = interpretation;
  const publication = isPublic
    ? disclosedAt && dayOf(disclosedAt, timeZone)
    : translate('links.draft');
  const remark = [form && choiceText(form), publication].filter(Boolean);
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <DocumentLink document={interpretation} />
      <Typography variant="pi" textColor="neutral600">
        {remark.join(' · ')}
      </Typography>
      <Status variant={isLinkedPublicly ? 'success' : 'secondary'} size="XS">
        {translate(isLinkedPublicly ? 'ledger.link.both' : 'ledger.link.not-public')}
      </Status>
    </Flex>
  );
}
