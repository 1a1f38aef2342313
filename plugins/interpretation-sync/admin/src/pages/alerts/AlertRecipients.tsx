import { Flex, Typography } from '@strapi/design-system';
import type { AlertRecipient, RecipientRole } from '../../../../shared/contracts';
import { joinWords } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { roleWords } from '../../services/words';

/** Whom an alert is for, by the function in which each is told. */
export function AlertRecipients({ recipients }: { recipients: AlertRecipient[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (recipients.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {translate('alerts.recipients.none')}
      </Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {namesByRole(recipients).map(([role, names]) => (
        <Typography key={role} tag="li">
          {translate('alerts.recipient', {
            role: translate(roleWords[role]),
            names: joinWords(names, language),
          })}
        </Typography>
      ))}
    </Flex>
  );
}

function namesByRole(recipients: AlertRecipient[]): [RecipientRole, string[]][] {
  const names = new Map<RecipientRole, string[]>();
  for (const { role, name } of recipients) names.set(role, [...(names.get(role) ?? []), name]);
  return [...names];
}
