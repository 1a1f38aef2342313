import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';
import { NoticeButton } from './NoticeButton';
import { StateBadge } from './StateBadge';

/** The state of an alert, who has acknowledged it and when, and what is printed about it. */
export function AlertStateCell({ alert }: { alert: AlertAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { level, state, acknowledgedAt, acknowledgedBy } = alert;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge state={state} />
      {acknowledgedAt && acknowledgedBy && (
        <Typography variant="pi" textColor="neutral600">
          {translate('alerts.acknowledged.by', {
            person: acknowledgedBy,
            date: instantText(acknowledgedAt, locale),
          })}
        </Typography>
      )}
      {level === 'escalation' && <NoticeButton alert={alert} />}
    </Flex>
  );
}
