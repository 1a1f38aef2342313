import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DocumentReference, Finding } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useFocusField } from '../../hooks/use-focus-field';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath, isSameDocument } from '../../services/document-path';
import { CreateInterpretation } from './CreateInterpretation';

interface FindingItemProps {
  finding: Finding;
  /** The document on whose form the finding is shown. */
  document: DocumentReference;
  /** Leads to a field of the form; where it is left out, the form lies open beside the finding. */
  onMend?: (field: string) => void;
}

/** The sentence of a finding and the shortest ways to mend it: in this form or in another document. */
export function FindingItem({ finding, document, onMend }: FindingItemProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  const focusField = useFocusField();
  const { code, field } = finding;
  const isHere = isSameDocument(finding.document, document);
  const elsewhere = [...(isHere ? [] : [finding.document]), ...(finding.related ?? [])].filter(
    (related) => !isSameDocument(related, document),
  );

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" textColor="neutral800">
        {sentence(finding)}
      </Typography>
      <FindingRemark finding={finding} />
      {isHere && field && elsewhere.length === 0 && (
        <TextButton endIcon={<ArrowRight />} onClick={() => (onMend ?? focusField)(field)}>
          {translate('finding.mend')}
        </TextButton>
      )}
      {isHere && code === 'link.missing-interpretation' && (
        <CreateInterpretation policy={document} />
      )}
      {elsewhere.map((related) => (
        <OpenDocument key={`${related.uid}:${related.documentId}`} document={related} />
      ))}
    </Flex>
  );
}

/** Why a finding that would block only warns. */
function FindingRemark({ finding: { params } }: { finding: Finding }) {
  const translate = useTranslate();
  if (!params?.['trial'] && !params?.['preexisting']) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {translate(params['trial'] ? 'finding.trial' : 'finding.preexisting')}
    </Typography>
  );
}

function OpenDocument({ document }: { document: DocumentReference }) {
  const translate = useTranslate();
  const title = quoteTitle(document.title, useLanguage());
  return (
    <Link tag={NavLink} to={documentPath(document)} endIcon={<ArrowRight />}>
      {translate('finding.open', { title })}
    </Link>
  );
}
