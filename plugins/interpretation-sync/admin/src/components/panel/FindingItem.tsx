import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { DocumentReference, Finding } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath, isSameDocument } from '../../services/document-path';
import { focusField } from '../../services/focus-field';

interface FindingItemProps {
  finding: Finding;
  /** The document on whose form the finding is shown. */
  document: DocumentReference;
}

/** The sentence of a finding and the shortest way to mend it: a field of this form or a document. */
export function FindingItem({ finding, document }: FindingItemProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  const { toggleNotification } = useNotification();
  const { field } = finding;
  const isHere = isSameDocument(finding.document, document);
  const elsewhere = [...(isHere ? [] : [finding.document]), ...(finding.related ?? [])].filter(
    (related) => !isSameDocument(related, document),
  );

  const mend = (name: string) => {
    if (focusField(name)) return;
    toggleNotification({ type: 'info', message: translate('finding.field-hidden') });
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" textColor="neutral800">
        {sentence(finding)}
      </Typography>
      {isHere && field && elsewhere.length === 0 && (
        <TextButton endIcon={<ArrowRight />} onClick={() => mend(field)}>
          {translate('finding.mend')}
        </TextButton>
      )}
      {elsewhere.map((related) => (
        <OpenDocument key={`${related.uid}:${related.documentId}`} document={related} />
      ))}
    </Flex>
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
