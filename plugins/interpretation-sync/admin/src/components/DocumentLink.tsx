import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DocumentReference } from '../../../shared/contracts';
import { useTranslate } from '../hooks/use-translate';
import { documentPath } from '../services/document-path';

/** The title of a policy or an interpretation, with the way to its form. */
export function DocumentLink({ document }: { document: DocumentReference }) {
  const translate = useTranslate();
  return (
    <Link tag={NavLink} to={documentPath(document)}>
      {document.title || translate('document.untitled')}
    </Link>
  );
}
