import { Flex, Link, TextButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath } from '../../services/document-path';

interface AlertPolicyLinkProps {
  alert: AlertAnswer;
  /** Shows only the alerts of this policy; absent where the list does so already. */
  onNarrow: (() => void) | undefined;
}

/** The policy of an alert, with the way to it and to its other alerts. */
export function AlertPolicyLink({ alert, onNarrow }: AlertPolicyLinkProps) {
  const translate = useTranslate();
  const title = quoteTitle(alert.policy.title, useLanguage());
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Link tag={NavLink} to={documentPath(alert.policy)}>
        {title}
      </Link>
      {onNarrow && (
        <TextButton aria-label={translate('alerts.narrow.of', { title })} onClick={onNarrow}>
          {translate('alerts.narrow')}
        </TextButton>
      )}
    </Flex>
  );
}
