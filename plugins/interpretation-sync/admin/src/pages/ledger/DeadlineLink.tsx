import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { LedgerRow } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { deadlinePath } from '../../services/page-paths';

/** The way from a row to everything about its deadline; nothing where no clock ever ran. */
export function DeadlineLink({ row }: { row: LedgerRow }) {
  const translate = useTranslate();
  const title = quoteTitle(row.policy.title, useLanguage());
  if (!row.deadline) return null;
  return (
    <Link
      tag={NavLink}
      to={deadlinePath(row.deadline.id)}
      aria-label={translate('ledger.detail.of', { title })}
    >
      {translate('ledger.detail')}
    </Link>
  );
}
