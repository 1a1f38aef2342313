import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage } from '../../hooks/use-translate';
import { documentPath } from '../../services/document-path';

/** The policy of an alert, with the way to it. */
export function AlertPolicyLink({ alert }: { alert: AlertAnswer }) {
  const title = quoteTitle(alert.policy.title, useLanguage());
  return (
    <Link tag={NavLink} to={documentPath(alert.policy)}>
      {title}
    </Link>
  );
}
