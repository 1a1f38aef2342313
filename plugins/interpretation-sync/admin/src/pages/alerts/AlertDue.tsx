import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AlertAnswer } from '../../../../shared/contracts';
import { ProvisionalBadge } from '../../components/ProvisionalBadge';
import { civilDate } from '../../services/due-moment';

/** The day on which the deadline of an alert ends. */
export function AlertDue({ alert }: { alert: AlertAnswer }) {
  const { locale } = useIntl();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography>{civilDate(alert.dueOn, locale)}</Typography>
      {alert.provisional && <ProvisionalBadge />}
    </Flex>
  );
}
